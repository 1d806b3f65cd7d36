import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { SiteKey } from "./SiteKey.tsx"

const [ALICE, BOB] = [
  { id: fakeMember(2), name: "Alice" },
  { id: fakeMember(3), name: "Bob" },
]
const CHANGE = { at: 1_780_000_000_000, by: ALICE, after: [{ person: BOB, kind: "removed" as const }] }

test("a site whose key was never changed says nothing of it", async () => {
  await renderScreen(<SiteKey />, { fake: createFakeSite() })
  expect(screen.queryByText("The key of this site")).toBeNull()
})

test("a change says by whose machine, after whom, and how those are found who were away", async () => {
  const fake = createFakeSite()
  fake.siteKey.set({ change: CHANGE, due: false, held: true })
  await renderScreen(<SiteKey />, { fake })
  expect(screen.getByText(/Changed by the machine of Alice/)).toBeTruthy()
  expect(screen.getByText("Bob was removed.")).toBeTruthy()
  expect(screen.getByText(/for 90 days/)).toBeTruthy()
  expect(screen.queryByText(/has not got the new key/)).toBeNull()
})

test("a machine that has not got the new one says so, and whom to ask", async () => {
  const fake = createFakeSite()
  await renderScreen(<SiteKey />, { fake })
  act(() => fake.siteKey.set({ change: CHANGE, due: false, held: false }))
  expect(screen.getByText(/has not got the new key yet/).textContent).toMatch(/ask a colleague for a new invitation/)
  expect(screen.queryByText(/for 90 days/)).toBeNull()
})

test("a change that is still to come says whose machine it waits for", async () => {
  const fake = createFakeSite()
  fake.siteKey.set({ change: null, due: true, held: true })
  await renderScreen(<SiteKey />, { fake })
  expect(screen.getByText(/machine of somebody who moderates/)).toBeTruthy()
})
