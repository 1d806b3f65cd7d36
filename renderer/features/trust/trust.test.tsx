import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import type { MemberView } from "../../../shared/application/site.ts"
import type { ActView } from "../../../shared/application/trustViews.ts"
import type { Hash } from "../../../shared/kernel/ids.ts"
import type { CertificateId } from "../../../shared/site/certificate.ts"
import type { Role } from "../../../shared/site/roles.ts"
import { createFakeSite, type FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { ManageMember } from "./ManageMember.tsx"
import { RegisterScreen } from "./RegisterScreen.tsx"
import { TrustScreen } from "./TrustScreen.tsx"

const NAMES = ["Ana", "Ben", "Cleo", "Dan"] as const
const memberOf = (number: number, role: Role): MemberView => ({
  id: fakeMember(number),
  name: NAMES[number - 1] ?? "",
  role,
  title: "",
  help: [],
  roleReview: null,
  functions: [],
  connected: false,
  lastHeard: null,
  joinedAt: 0,
})

let fake: FakeSite
/** I am Ana. */
const hold = (...roles: readonly Role[]): readonly MemberView[] => {
  const members = roles.map((role, at) => memberOf(at + 1, role))
  fake.members.set(new Map(members.map((member) => [member.id, member])))
  return members
}
beforeEach(() => {
  fake = createFakeSite()
})

const manage = async (number: number) => {
  const member = fake.members.get().get(fakeMember(number))
  if (member) await renderScreen(<ManageMember member={member} />, { fake })
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }))

test("an administrator changes a role below their own, and is offered no other", async () => {
  hold("administrator", "member")
  await manage(2)
  press("Change the role…")
  const dialog = await screen.findByRole("dialog", { name: "Role of Ben" })
  const offered = within(dialog).getAllByRole("radio")
  expect(offered.map((radio) => radio.getAttribute("value"))).toEqual(["moderator", "member", "guest"])
  fireEvent.click(within(dialog).getByRole("radio", { name: "moderator" }))
  fireEvent.click(within(dialog).getByRole("button", { name: "Change the role" }))
  await expect.poll(() => fake.calls).toEqual(["changeRole"])
  expect(fake.members.get().get(fakeMember(2))?.role).toBe("moderator")
})

test("a member is offered nothing, and told whom to ask, whoever is of a higher rank", async () => {
  hold("member", "moderator", "administrator")
  await manage(2)
  expect(screen.queryByRole("button")).toBeNull()
  expect(screen.getByText(/ask Cleo\./)).toBeTruthy()
})

test("a moderator removes a member only after reading what it does and what nobody can promise", async () => {
  hold("moderator", "member")
  await manage(2)
  expect(screen.queryByRole("button", { name: "Change the role…" })).toBeNull()
  press("Remove from the site…")
  const dialog = await screen.findByRole("dialog", { name: "Remove Ben from the site?" })
  expect(within(dialog).getByText(/Nobody can take back what their machine already has/)).toBeTruthy()
  expect(fake.calls).toEqual([])
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove Ben" }))
  await expect.poll(() => fake.calls).toEqual(["removeMember"])
})

test("the last owner cannot lay down their role, and leaves only with a successor", async () => {
  hold("owner", "member")
  fake.trust.trust.set({ holders: [], invitations: [], quarantine: [], lastOwner: true })
  await manage(1)
  expect(screen.getByText(/Make somebody else an owner before/)).toBeTruthy()
  await renderScreen(<TrustScreen />, { fake })
  press("Leave the site…")
  const dialog = await screen.findByRole("dialog", { name: "Leave Atelier Nord?" })
  const confirm = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Leave for good" })
  expect(confirm.disabled).toBe(true)
  fireEvent.change(within(dialog).getByRole("combobox"), { target: { value: fakeMember(2) } })
  expect(confirm.disabled).toBe(false)
  fireEvent.click(confirm)
  await expect.poll(() => fake.standing.get().kind).toBe("left")
})

test("roles are shown with since when and by whom; an overused invitation says so, and is revoked", async () => {
  hold("administrator", "moderator")
  const [ana, ben] = [1, 2].map((number) => ({ id: fakeMember(number), name: NAMES[number - 1] ?? "" }))
  if (!ana || !ben) throw new Error("nobody")
  const expiresAt = Date.UTC(2126, 0, 2)
  fake.trust.trust.set({
    holders: [{ person: ben, role: "moderator", since: Date.UTC(2026, 9, 5, 12), by: ana, review: "2026-11-01" }],
    invitations: [
      {
        id: "11" as CertificateId,
        inviter: ben,
        role: "member",
        uses: 1,
        used: [ana, ben],
        communities: [{ ledger: fakeLedger(10), name: "Fournisseurs" }],
        expiresAt,
        overused: true,
        revoked: false,
        mayRevoke: true,
      },
    ],
    quarantine: [],
    lastOwner: false,
  })
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText("since October 5, 2026, by Ana")).toBeTruthy()
  expect(screen.getByText(/Ana and Ben\. Nobody was put out again/)).toBeTruthy()
  press("Revoke the invitation of Ben, used up")
  expect(await screen.findByText(/revoked/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: /Revoke/ })).toBeNull()
})

test("who may not rename the site reads whom to ask", async () => {
  hold("member", "owner")
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.queryByRole("textbox")).toBeNull()
  expect(screen.getByText(/^Only somebody with more rights .* ask Ben\.$/)).toBeTruthy()
})

const actOf = (change: Partial<ActView>): ActView => ({
  hash: "00" as Hash,
  ledger: fake.site.id,
  at: Date.UTC(2026, 9, 5, 12),
  author: { id: fakeMember(1), name: "Ana" },
  type: "site.rename",
  person: null,
  name: "Atelier",
  role: null,
  reason: null,
  review: null,
  on: null,
  effect: "done",
  ...change,
})

test("the register tells every act in a sentence, says why one had no effect, and filters", async () => {
  const ben = { id: fakeMember(2), name: "Ben" }
  fake.trust.putActs([
    actOf({ hash: "03" as Hash, author: ben, type: "member.remove", person: null, effect: "no-right" }),
    actOf({ hash: "02" as Hash, type: "role.grant", person: ben, role: "moderator", name: "" }),
    actOf({ hash: "01" as Hash }),
  ])
  await renderScreen(<RegisterScreen />, { fake, path: "/register" })
  expect(screen.getByText("Ana gave Ben a role: moderator.")).toBeTruthy()
  expect(screen.getByText("Ana renamed the site Atelier.")).toBeTruthy()
  expect(screen.getByText("Without effect: its author did not have the right")).toBeTruthy()
  act(() => void fireEvent.change(screen.getByLabelText("From"), { target: { value: "2026-10-06" } }))
  expect(screen.getByText("No act fits this choice.")).toBeTruthy()
  act(() => void fireEvent.change(screen.getByLabelText("From"), { target: { value: "2026-10-05" } }))
  act(() => void fireEvent.change(screen.getByLabelText("Until"), { target: { value: "2026-10-05" } }))
  expect(screen.getByText("3 acts")).toBeTruthy()
  act(() => void fireEvent.change(screen.getByLabelText("Kind"), { target: { value: "void" } }))
  expect(screen.getByText("1 act")).toBeTruthy()
  expect(screen.queryByText("Ana renamed the site Atelier.")).toBeNull()
  act(() => void fireEvent.change(screen.getByLabelText("Person"), { target: { value: fakeMember(1) } }))
  expect(screen.getByText("No act fits this choice.")).toBeTruthy()
})

test("in French too", async () => {
  fake.trust.putActs([actOf({})])
  await renderScreen(<RegisterScreen />, { fake, path: "/register", language: "fr" })
  expect(screen.getByText("Ana a renommé le site Atelier.")).toBeTruthy()
})

const person = (number: number) => ({ id: fakeMember(number), name: NAMES[number - 1] ?? "" })

test("everybody reads who agreed that an owner be replaced and what is missing; an administrator agrees and takes it back", async () => {
  hold("administrator", "owner", "administrator")
  fake.trust.proposals.set([
    {
      id: "05" as Hash,
      owner: person(2),
      successor: person(3),
      by: person(3),
      at: Date.UTC(2026, 9, 5, 12),
      electors: [
        { person: person(1), agreed: false },
        { person: person(3), agreed: true },
      ],
      missing: 1,
      uncounted: [],
      mine: "may-agree",
    },
  ])
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText("Cleo owns the site in the place of Ben")).toBeTruthy()
  expect(screen.getByText("1 of 2 administrators agree; missing: 1.")).toBeTruthy()
  expect(screen.getByText("Have not said: Ana")).toBeTruthy()
  press("Agree that Cleo becomes an owner")
  // It shows what happened while the command still runs, and takes the next press after that.
  const back = await screen.findByRole<HTMLButtonElement>("button", { name: "Take back that Cleo becomes an owner" })
  await waitFor(() => expect(back.disabled).toBe(false))
  press("Take back that Cleo becomes an owner")
  await expect.poll(() => fake.calls).toEqual(["agreeOnOwner", "agreeOnOwner"])
})

test("an administrator proposes a successor only after reading what it takes; nobody else is offered it", async () => {
  hold("administrator", "owner", "member", "administrator")
  await renderScreen(<TrustScreen />, { fake })
  press("Propose another owner…")
  const dialog = await screen.findByRole("dialog", { name: "Propose another owner" })
  expect(within(dialog).getByText(/more than half of those who are administrators now/)).toBeTruthy()
  const confirm = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Propose" })
  expect(confirm.disabled).toBe(true)
  fireEvent.change(within(dialog).getByLabelText("Who becomes an owner"), { target: { value: fakeMember(3) } })
  fireEvent.click(confirm)
  await expect.poll(() => fake.calls).toEqual(["proposeOwner"])
})

test("the only administrator is told that it takes a second one, and who makes one", async () => {
  hold("administrator", "owner", "member")
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText(/You are the only administrator.* Ask Ben /)).toBeTruthy()
  expect(screen.queryByRole("button", { name: /Propose/ })).toBeNull()
})

test("an owner reads the proposal about them, and has no vote", async () => {
  hold("owner", "administrator")
  const [ana, ben] = [person(1), person(2)]
  const electors = [{ person: ben, agreed: true }]
  const about = { owner: ana, successor: ben, by: ben, at: 0, electors, missing: 1, uncounted: [], mine: null }
  fake.trust.proposals.set([{ id: "05" as Hash, ...about }])
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText(/This is about you\. You cannot vote/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: /Agree|Propose/ })).toBeNull()
})

test("whoever moderates is told what was set aside of somebody removed; without any there is nothing to read", async () => {
  hold("owner")
  const { trust } = fake.trust
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.queryByText("Set aside after a removal")).toBeNull()
  const person = { id: fakeMember(2), name: "Ben" }
  const aside = { person, community: "Ateliers", ledger: fakeLedger(3), count: 2 }
  act(() =>
    trust.set({ ...trust.get(), quarantine: [aside, { ...aside, community: null, ledger: fakeLedger(4), count: 1 }] }),
  )
  expect(screen.getByText("Ben: 2 contributions in Ateliers")).toBeTruthy()
  expect(screen.getByText("Ben: 1 contribution in the site")).toBeTruthy()
})

test("whoever may brings a colleague back once the digits are the same, and is told whose yes is missing", async () => {
  hold("owner", "member", "administrator")
  await manage(2)
  expect(await screen.findByText(/you can bring them back on a new one, together with one more: Cleo/)).toBeTruthy()
  press("Bring back on a new machine…")
  await expect.poll(() => fake.calls).toEqual(["startBringingBack"])
  act(() => {
    const pairing = fake.machines.pairing.get()
    if (pairing) fake.machines.pairing.set({ ...pairing, request: { name: "Laptop", code: "274913" } })
  })
  const dialog = await screen.findByRole("dialog")
  expect(within(dialog).getByText("274 913")).toBeTruthy()
  fireEvent.click(within(dialog).getByRole("button", { name: "Same digits: it is them" }))
  await expect.poll(() => fake.calls).toEqual(["startBringingBack", "approveDevice"])
  act(() => fake.machines.vouchings.set([{ person: fakeMember(2), by: [{ id: fake.site.me.member, name: "Ana" }] }]))
  expect(await screen.findByText(/Ana said that Ben is back on a new machine/)).toBeTruthy()
  expect(screen.getByRole("button", { name: "Give another ticket…" })).toBeTruthy()
})

test.each([
  [["owner", "member"], /you are the only one/],
  [["member", "member", "owner"], /is the only one/],
  [["member", "member", "owner", "administrator"], /two administrators can bring them back: ask Cleo or Dan/],
  [["guest", "owner", "owner"], /only their recovery code brings them back/],
] as const)("%s: who lost everything is brought back by two above them, or is told why not", async (roles, says) => {
  hold(...roles)
  await manage(2)
  expect(await screen.findByText(says)).toBeTruthy()
  expect(screen.queryByRole("button", { name: /Bring back/ })).toBeNull()
})
