import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { WaitingItems } from "./WaitingItems.tsx"

const input = {
  kind: "post",
  post: { ledger: fakeLedger(10), kind: "message", title: "", markdown: "Bonjour" },
} as const
const NOTHING = "Nothing that you wrote is waiting to leave."

test("what can still be taken back is said to leave, and never beside that nothing waits", async () => {
  const { fake } = await renderScreen(<WaitingItems />, { fake: createFakeSite() })
  expect(screen.getByText(NOTHING)).toBeTruthy()
  act(() => fake.waiting.set([{ id: "1", input, dueAt: 0, failure: null }]))
  expect(screen.queryByText(NOTHING)).toBeNull()
  expect(screen.getByText(/1 item leaves in a few seconds/)).toBeTruthy()
})

test("what could not be saved is not said to leave in a few seconds", async () => {
  const fake = createFakeSite()
  fake.waiting.set([{ id: "1", input, dueAt: 0, failure: { kind: "full" } }])
  await renderScreen(<WaitingItems />, { fake })
  expect(screen.getByText(/Could not be saved yet/)).toBeTruthy()
  expect(screen.queryByText(/in a few seconds/)).toBeNull()
  expect(screen.queryByText(NOTHING)).toBeNull()
})
