import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { StandingGate } from "./StandingGate.tsx"

test("a newcomer waits, and comes in by themselves once admitted", async () => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set({ kind: "joining", since: Date.now() }))
  expect(await screen.findByText(/Your request is kept/)).toBeTruthy()
  expect(screen.queryByText("inside")).toBeNull()
  act(() => fake.standing.set({ kind: "member" }))
  expect(await screen.findByText("inside")).toBeTruthy()
})

test.each([
  [{ kind: "refused", reason: "expired" }, /ended before/],
  [{ kind: "refused", reason: "used-up" }, /already joined/],
  [{ kind: "refused", reason: "revoked" }, /withdrawn/],
  [{ kind: "refused", reason: "invalid" }, /does not recognise/],
  [{ kind: "removed" }, /no longer a member/],
] as const)("%j has its own screen", async (standing, sentence) => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set(standing))
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.queryByText("inside")).toBeNull()
})
