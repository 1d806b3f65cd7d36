import { act, fireEvent, screen } from "@testing-library/react"
import { useLocation } from "@tanstack/react-router"
import { afterEach, expect, test, vi } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { Banners } from "./Banners.tsx"

afterEach(() => void vi.useRealTimers())

test("a notice is one sentence that can be put away", async () => {
  const { fake } = await renderScreen(<Banners />)
  act(() => fake.notices.set([{ id: "1", code: "store-full", values: {}, at: 0 }]))
  expect(screen.getByRole("region", { name: "Notices" }).textContent).toContain("disk is full")
  fireEvent.click(screen.getByRole("button", { name: "Dismiss" }))
  expect(fake.notices.get()).toEqual([])
})

test("a stopped host is said, with what was kept, until it is back", async () => {
  const { hostReachable } = await renderScreen(<Banners />)
  act(() => hostReachable.set(false))
  const said = screen.getByText(/reconnects by itself/).textContent
  expect(said).toContain("What you write is kept here")
  expect(said).toContain("Connections that stand may go on")
  expect(said).toContain("“npm start” in its folder")
  act(() => hostReachable.set(true))
  expect(screen.queryByText(/reconnects by itself/)).toBeNull()
})

test("a device that can no longer write says why, and that cannot be put away", async () => {
  const { fake } = await renderScreen(<Banners />)
  act(() => fake.standing.set({ kind: "frozen" }))
  expect(screen.getByText(/can no longer write/).parentElement?.textContent).toContain("old backup is restored")
  expect(screen.getByText(/Nothing is lost/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Dismiss" })).toBeNull()
  act(() => fake.standing.set({ kind: "member" }))
  expect(screen.queryByText(/can no longer write/)).toBeNull()
})

const Where = () => <p>at {useLocation().pathname}</p>

test("whoever can no longer write is led to where that is mended", async () => {
  const { fake } = await renderScreen(
    <>
      <Banners />
      <Where />
    </>,
  )
  act(() => fake.standing.set({ kind: "frozen" }))
  fireEvent.click(screen.getByRole("button", { name: "Set it up anew" }))
  expect(await screen.findByText("at /mend")).toBeTruthy()
})

test("whose device contradicted itself is named", async () => {
  const { fake } = await renderScreen(<Banners />, { language: "fr" })
  act(() => fake.notices.set([{ id: "1", code: "fork-found", values: { name: "Mallory" }, at: 0 }]))
  expect(screen.getByRole("region", { name: "Avis" }).textContent).toContain("La machine de Mallory a écrit deux")
})

test("whom this machine let in is named, and the news goes away by itself; what is grave stays", async () => {
  const { fake } = await renderScreen(<Banners />, { language: "fr" })
  vi.useFakeTimers()
  act(() =>
    fake.notices.set([
      { id: "1", code: "store-full", values: {}, at: 0 },
      { id: "2", code: "admission-recorded", values: { name: "Bob Durand" }, at: 0 },
    ]),
  )
  expect(screen.getByText(/Bob Durand a rejoint Atelier Nord/)).toBeTruthy()
  act(() => void vi.advanceTimersByTime(60_000))
  expect(fake.notices.get().map(({ code }) => code)).toEqual(["store-full"])
})

test("what is grave comes first, and passing news never hides it", async () => {
  const { fake } = await renderScreen(<Banners />)
  const codes = ["store-closed", "clock-ahead", "row-set-aside", "author-held-back"] as const
  act(() => fake.notices.set(codes.map((code, at) => ({ id: code, code, values: { name: "Priya" }, at }))))
  const shown = [...screen.getByRole("region", { name: "Notices" }).children].map(({ textContent }) => textContent)
  expect(shown).toHaveLength(3)
  expect(shown[0]).toContain("This window can save nothing more")
  expect(shown[1]).toContain("Priya has sent far more")
  expect(screen.getByRole("button", { name: "Reload the page" })).toBeTruthy()
})
