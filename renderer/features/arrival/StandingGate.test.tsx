import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { fakeCharterVersion, NO_CHARTER } from "../../../tests/fakes/fakeCharter.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { StandingGate } from "./StandingGate.tsx"

test("a newcomer waits, and comes in by themselves once admitted", async () => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set({ kind: "joining", since: Date.now(), putOff: null, pairing: null, returning: false }))
  expect(await screen.findByText(/Your request is kept/)).toBeTruthy()
  expect(screen.queryByText("inside")).toBeNull()
  act(() => fake.standing.set({ kind: "member" }))
  expect(await screen.findByText("inside")).toBeTruthy()
})

test("whoever just came in reads the charter first, once, and then the site", async () => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  const versions = [fakeCharterVersion(1)]
  act(() => fake.charter.set({ ...NO_CHARTER, versions, standing: { kind: "newcomer", postponed: false } }))
  expect(await screen.findByText("Text 1")).toBeTruthy()
  expect(screen.queryByText("inside")).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Look around first" }))
  expect(await screen.findByText("inside")).toBeTruthy()
  act(() => fake.charter.set({ ...NO_CHARTER, versions, standing: { kind: "changed", until: 0, before: null } }))
  expect(screen.getByText("inside")).toBeTruthy()
})

test("a device that can no longer write still reads", async () => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set({ kind: "frozen" }))
  expect(screen.getByText("inside")).toBeTruthy()
})

test.each([
  [{ kind: "refused", reason: "expired", returning: false }, /ended before/],
  [{ kind: "refused", reason: "used-up", returning: false }, /already joined/],
  [{ kind: "refused", reason: "revoked", returning: false }, /withdrawn/],
  [{ kind: "refused", reason: "invalid", returning: false }, /does not recognise/],
  [{ kind: "mending" }, /is being fetched again/],
  [{ kind: "removed" }, /The site ended your membership/],
  [{ kind: "left" }, /You left it/],
  [{ kind: "revoked" }, /Another machine of yours did that/],
] as const)("%j has its own screen", async (standing, sentence) => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set(standing))
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.queryByText("inside")).toBeNull()
})

test.each([
  ["inviter-unknown", /has not heard yet of the person who invited you/],
  ["no-right", /may not let anybody in/],
  ["busy", /could not write your admission down/],
] as const)("a newcomer who was put off (%s) is told why", async (putOff, sentence) => {
  const { fake } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set({ kind: "joining", since: Date.now(), putOff, pairing: null, returning: false }))
  expect(await screen.findByText(sentence)).toBeTruthy()
})

test.each([
  { kind: "joining", since: 0, putOff: null, pairing: null, returning: false },
  { kind: "refused", reason: "expired", returning: false },
] as const)("whoever is %j can use another invitation to that site, and to no other", async (standing) => {
  const { fake, palabre } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set(standing))
  fireEvent.click(await screen.findByRole("button", { name: "Use another invitation" }))
  const field = await screen.findByLabelText(/Invitation text or link/)
  fireEvent.change(field, { target: { value: "palabre-invitation other-site" } })
  fireEvent.click(screen.getByRole("button", { name: "Read the invitation" }))
  expect((await screen.findByRole("alert")).textContent).toContain("This invitation is for another site: Atelier Sud.")
  expect(palabre.calls).toContain(`readInvitation ${fake.site.id}`)
})

test("a request is forgotten once that was confirmed", async () => {
  const { fake, palabre } = await renderScreen(<StandingGate>inside</StandingGate>)
  act(() => fake.standing.set({ kind: "joining", since: Date.now(), putOff: null, pairing: null, returning: false }))
  fireEvent.click(await screen.findByRole("button", { name: "Forget this request" }))
  expect(palabre.calls).toEqual([])
  fireEvent.click(screen.getByRole("button", { name: `Forget ${fake.site.name.get()}` }))
  await waitFor(() => expect(palabre.calls).toContain(`forget ${fake.site.id}`))
})
