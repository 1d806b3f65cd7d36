import { act, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { renderScreen } from "../../tests/fakes/renderScreen.tsx"
import { announce, sayAloud, sayWithUndo } from "./announce.tsx"
import { SaidToast } from "./SaidToast.tsx"

afterEach(() => vi.useRealTimers())

const toast = () => screen.queryByRole("region")

test("what was done is shown and spoken, and goes by itself", async () => {
  await renderScreen(<SaidToast />)
  vi.useFakeTimers()
  act(() => announce("Link copied."))
  expect(toast()?.textContent).toBe("Link copied.")
  expect(screen.getByRole("status").textContent).toBe("Link copied.")
  act(() => void vi.advanceTimersByTime(5_000))
  expect(toast()).toBeNull()
})

test("what the page shows already is only spoken", async () => {
  await renderScreen(<SaidToast />)
  act(() => sayAloud("Draft deleted."))
  expect([toast(), screen.getByRole("status").textContent]).toEqual([null, "Draft deleted."])
})

test("what can be taken back stays longer, with the way back", async () => {
  await renderScreen(<SaidToast />)
  vi.useFakeTimers()
  const undo = vi.fn<() => void>()
  act(() => sayWithUndo("Three posts marked as read", undo))
  act(() => void vi.advanceTimersByTime(9_000))
  act(() => screen.getByRole("button").click())
  expect([undo.mock.calls.length, toast()]).toEqual([1, null])
})
