import { act, fireEvent, screen, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import type { MemberView } from "../../../shared/application/site.ts"
import type { ActView } from "../../../shared/application/trustViews.ts"
import type { Hash } from "../../../shared/kernel/ids.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { changeMember, heldFunction, marcIn, MARC, ME, YUKI } from "../../../tests/fakes/furnishedPeople.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { HelpDialog } from "../help/HelpDialog.tsx"
import { PersonRow } from "../people/PersonRow.tsx"
import { WhoHelps } from "../people/WhoHelps.tsx"
import { MissedSearchesSettings } from "../search/missed/MissedSearchesSettings.tsx"
import { TopicScreen } from "../topics/TopicScreen.tsx"
import { ManageMember } from "./ManageMember.tsx"
import { RegisterScreen } from "./RegisterScreen.tsx"
import { TrustScreen } from "./TrustScreen.tsx"

let fake: FakeSite
const change = (id: MemberView["id"], changed: Partial<MemberView>) => changeMember(fake, id, changed)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }))

beforeEach(() => {
  fake = createFurnishedSite()
})

test("an administrator gives a function for communities, with a day; it stands there and is taken back", async () => {
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText("Nobody holds a function yet.")).toBeTruthy()
  press("Give a function…")
  const dialog = await screen.findByRole("dialog", { name: "Give a function" })
  expect(within(dialog).getByText(/Palabre draws up none today: this function opens no screen yet/)).toBeTruthy()
  fireEvent.change(within(dialog).getByRole("combobox", { name: "Who" }), { target: { value: YUKI } })
  fireEvent.click(within(dialog).getByRole("radio", { name: "taxonomy keeper" }))
  expect(within(dialog).queryByRole("checkbox", { name: "Pilote Lyon" })).toBeNull()
  fireEvent.click(within(dialog).getByRole("checkbox", { name: "Données et analyse" }))
  fireEvent.change(within(dialog).getByLabelText(/Look at it again/), { target: { value: "2020-03-01" } })
  fireEvent.click(within(dialog).getByRole("button", { name: "Give the function" }))
  await expect.poll(() => fake.calls).toEqual(["giveFunction"])
  expect(fake.members.get().get(YUKI)?.functions).toMatchObject([
    { function: "taxonomy", scope: [fakeLedger(13)], review: "2020-03-01" },
  ])
  expect(await screen.findAllByText("was to be looked at again on March 1, 2020")).toHaveLength(2)
  expect(screen.getByRole("region", { name: "To be looked at again" })).toBeTruthy()
  expect(screen.getByText(/for Données et analyse, since/)).toBeTruthy()
  press("Take back the function of Yuki Tanabe: taxonomy keeper")
  await expect.poll(() => fake.members.get().get(YUKI)?.functions).toEqual([])
})

test("who may not give functions reads whom to ask, and may lay down their own", async () => {
  change(ME, { role: "member", functions: [heldFunction("leader")] })
  change(MARC, { role: "administrator", functions: [heldFunction("referent")] })
  await renderScreen(<TrustScreen />, { fake })
  expect(screen.getByText(/Functions are given by administrators: ask Marc Lefebvre/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Give a function…" })).toBeNull()
  expect(screen.queryByRole("button", { name: /Take back the function of Marc/ })).toBeNull()
  press("Take back the function of Léa Garnier: leader or sponsor")
  await expect.poll(() => fake.members.get().get(ME)?.functions).toEqual([])
})

test("a profile shows the functions of its person, and nothing of them where there are none to give or to see", async () => {
  change(MARC, { functions: [heldFunction("leader")] })
  const [marc, yuki] = [fake.members.get().get(MARC), fake.members.get().get(YUKI)]
  if (!marc || !yuki) throw new Error("nobody")
  await renderScreen(<ManageMember member={marc} />, { fake })
  expect(screen.getByText("leader or sponsor")).toBeTruthy()
  press("Change the function of Marc Lefebvre: leader or sponsor")
  const dialog = await screen.findByRole("dialog", { name: "Function of Marc Lefebvre" })
  expect(within(dialog).getAllByRole("radio")).toHaveLength(1)
  change(ME, { role: "member" })
  await renderScreen(<ManageMember member={yuki} />, { fake })
  expect(screen.queryByRole("heading", { name: "Functions" })).toBeNull()
})

test("a role is given with a day on which to look at it again", async () => {
  const marc = fake.members.get().get(MARC)
  if (!marc) throw new Error("nobody")
  await renderScreen(<ManageMember member={marc} />, { fake })
  press("Change the role…")
  const dialog = await screen.findByRole("dialog", { name: "Role of Marc Lefebvre" })
  expect(within(dialog).queryByLabelText(/Look at it again/)).toBeNull()
  fireEvent.click(within(dialog).getByRole("radio", { name: "moderator" }))
  fireEvent.change(within(dialog).getByLabelText(/Look at it again/), { target: { value: "2027-03-01" } })
  fireEvent.click(within(dialog).getByRole("button", { name: "Change the role" }))
  await expect.poll(() => fake.trust.trust.get().holders).toMatchObject([{ role: "moderator", review: "2027-03-01" }])
})

test("the register says who was named for what and where, in both languages, among roles", async () => {
  const [lea, marc] = [
    { id: ME, name: "Léa" },
    { id: MARC, name: "Marc" },
  ]
  const actOf = (number: number, changed: Partial<ActView>): ActView => ({
    hash: `0${number}` as Hash,
    ledger: fake.site.id,
    at: Date.UTC(2026, 9, 5, 12),
    author: lea,
    type: "function.grant",
    person: marc,
    name: "",
    role: "referent",
    reason: null,
    review: null,
    on: null,
    effect: "done",
    ...changed,
  })
  fake.trust.putActs([
    actOf(1, {}),
    actOf(2, { name: "Fournisseurs", effect: "unknown-community", review: "2027-03-01" }),
    actOf(3, { type: "function.revoke" }),
    actOf(4, { type: "function.revoke", author: marc }),
  ])
  await renderScreen(<RegisterScreen />, { fake, path: "/register" })
  act(() => void fireEvent.change(screen.getByLabelText("Kind"), { target: { value: "role" } }))
  expect(screen.getByText("Léa named Marc for a function: référent.")).toBeTruthy()
  expect(
    screen.getByText(
      "Léa named Marc for a function in Fournisseurs: référent. To be looked at again on March 1, 2027.",
    ),
  ).toBeTruthy()
  expect(screen.getByText("Without effect: no open community of the site has that name")).toBeTruthy()
  expect(screen.getByText("Léa took a function back from Marc: référent.")).toBeTruthy()
  expect(screen.getByText("Marc laid down a function: référent.")).toBeTruthy()
  await renderScreen(<RegisterScreen />, { fake, path: "/register", language: "fr" })
  expect(screen.getByText(/Léa a confié une fonction à Marc pour Fournisseurs\s: personne référente\./)).toBeTruthy()
})

test("a référent is named in refusals, first among those who help, and at the start of the help sheet", async () => {
  change(MARC, { functions: [heldFunction("referent", { scope: [fakeLedger(13)] })] })
  change(YUKI, { functions: [heldFunction("referent")] })
  await renderScreen(<CommandErrorNote error={{ kind: "denied", why: "site-role", ask: [MARC] }} />, { fake })
  expect(screen.getByText(/Ask Marc Lefebvre\. For any question: Yuki Tanabe, référent\./)).toBeTruthy()
  await renderScreen(<WhoHelps />, { fake })
  const helping = screen.getAllByRole("link").map(({ textContent }) => textContent)
  expect(helping.slice(0, 2).map((text) => text?.match(/référent.*/)?.[0])).toEqual([
    "référent, Données et analyse",
    "référent",
  ])
  expect(new Set(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).size).toBe(helping.length)
  await renderScreen(<HelpDialog opened onClose={() => {}} />, { fake })
  const [first] = screen.getAllByRole("link")
  expect(first?.textContent).toBe("Marc Lefebvre")
  expect(screen.getByText(/A question\? Ask:/)).toBeTruthy()
})

test("who looks after topics is named on their pages and beside searches in vain, to everybody else", async () => {
  change(YUKI, { functions: [heldFunction("taxonomy")] })
  await renderScreen(<TopicScreen />, { fake })
  expect(screen.getByText(/Tell Yuki Tanabe\./)).toBeTruthy()
  await renderScreen(<MissedSearchesSettings />, { fake })
  expect(screen.getByText("Topics are looked after by Yuki Tanabe.")).toBeTruthy()
  change(YUKI, { functions: [] })
  await renderScreen(<MissedSearchesSettings />, { fake })
  expect(screen.queryByText(/looked after/)).toBeNull()
})

const openGiving = async () => {
  press("Give a function…")
  return within(await screen.findByRole("dialog", { name: "Give a function" }))
}

test("what was chosen for a function is there when the dialog opens again, and gone once it is given", async () => {
  await renderScreen(<TrustScreen />, { fake })
  let dialog = await openGiving()
  fireEvent.change(dialog.getByRole("combobox", { name: "Who" }), { target: { value: YUKI } })
  fireEvent.click(dialog.getByRole("radio", { name: "statistics keeper" }))
  fireEvent.click(dialog.getByRole("checkbox", { name: "Données et analyse" }))
  fireEvent.click(dialog.getByRole("button", { name: "Cancel" }))
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull()
  dialog = await openGiving()
  expect(dialog.getByText(/Begin anew|Start over/)).toBeTruthy()
  expect(dialog.getByRole<HTMLInputElement>("radio", { name: "statistics keeper" }).checked).toBe(true)
  expect(dialog.getByRole<HTMLInputElement>("checkbox", { name: "Données et analyse" }).checked).toBe(true)
  fireEvent.click(dialog.getByRole("button", { name: "Give the function" }))
  await expect.poll(() => fake.site.keptForms.get()).toEqual({})
  expect(fake.members.get().get(YUKI)?.functions).toMatchObject([{ function: "statistics", scope: [fakeLedger(13)] }])
})

test("a function that somebody holds already says that it is replaced", async () => {
  change(YUKI, { functions: [heldFunction("referent")] })
  await renderScreen(<TrustScreen />, { fake })
  press("Give a function…")
  const dialog = within(await screen.findByRole("dialog", { name: "Give a function" }))
  expect(dialog.queryByText(/holds this function already/)).toBeNull()
  fireEvent.change(dialog.getByRole("combobox", { name: "Who" }), { target: { value: YUKI } })
  expect(dialog.getByText(/Yuki Tanabe holds this function already/)).toBeTruthy()
})

test("people are shown with what they do for others, in the list and on their page", async () => {
  change(MARC, { role: "moderator", functions: [heldFunction("leader"), heldFunction("referent")] })
  const marc = marcIn(fake)
  await renderScreen(
    <ul>
      <PersonRow member={marc} mine={false} />
    </ul>,
    { fake },
  )
  const [row] = screen.getAllByRole("listitem")
  expect(row?.textContent).toMatch(/Moderator.*Référent.*Leader or sponsor/)
})
