import { fireEvent, screen, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeItem, fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { NoteDialog } from "../access/NoteDialog.tsx"
import { CharterScreen } from "../charter/CharterScreen.tsx"
import { DescribeDialog } from "../community/DescribeDialog.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { GiveRoleDialog } from "../community/roles/GiveRoleDialog.tsx"
import { NameDeviceDialog } from "../devices/NameDeviceDialog.tsx"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { ReasonDialog } from "../moderation/ReasonDialog.tsx"
import { MyName } from "../settings/MyName.tsx"

const close = () => undefined
const target = { ledger: fakeLedger(2), item: fakeItem(1, 1) }

const mayWriteLine = (fake: FakeSite) => fake.charter.set({ ...fake.charter.get(), mayPublish: true })
const anyCommunity = (fake: FakeSite) => {
  const [community] = fake.communities.get()
  if (!community) throw new Error("the furnished site has communities")
  return community
}

const anyMachine = (fake: FakeSite) => {
  const [machine] = fake.machines.devices.get()
  if (!machine) throw new Error("the furnished site has machines")
  return machine
}

interface Case {
  readonly form: (fake: FakeSite) => ReactNode
  readonly label: string | RegExp
  /** Where not any sentence will do. */
  readonly typed?: string
  readonly send: string
  /** What is needed besides. */
  readonly also?: () => void
}

const FORMS: Readonly<Record<string, Case>> = {
  "the editorial line": { form: () => <CharterScreen />, label: "What we post here", send: "Save" },
  "a new community": {
    form: () => <NewCommunityDialog opened onClose={close} />,
    label: /^Purpose/,
    send: "Create the community",
    also: () => fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: "Bicycles" } }),
  },
  "what a community says of itself": {
    form: (fake) => <DescribeDialog community={anyCommunity(fake)} onClose={close} />,
    label: /^Purpose/,
    send: "Save",
  },
  "a report": {
    form: () => <ReasonDialog what="report" target={target} onClose={close} />,
    label: /What should they know/,
    send: "Report",
    also: () => fireEvent.click(screen.getByLabelText("it hurts somebody")),
  },
  "a note": {
    form: () => (
      <NoteDialog
        form="n"
        title="Ask"
        label="Say it"
        confirm="Send"
        done="Sent."
        act={async () => ({ ok: true, value: undefined })}
        onClose={close}
      >
        Why
      </NoteDialog>
    ),
    label: "Say it",
    send: "Send",
  },
  "a role": {
    form: (fake) => <GiveRoleDialog community={anyCommunity(fake)} member={fakeMember(2)} onClose={close} />,
    label: /^Look at it again/,
    typed: "2027-01-31",
    send: "Give the role",
  },
  "an invitation": {
    form: () => <InviteDialog opened onClose={close} />,
    label: "For how many people?",
    typed: "3",
    send: "Create the invitation",
  },
  "a machine's name": {
    form: (fake) => <NameDeviceDialog view={anyMachine(fake)} onClose={close} />,
    label: /Name/,
    send: "Save",
  },
  "my name": { form: () => <MyName />, label: "Your job", send: "Save" },
}

const TYPED = "Everything that helps"

const show = async (fake: FakeSite, name: string) => {
  const known = FORMS[name]
  if (!known) throw new Error(name)
  await renderScreen(known.form(fake), { fake })
  const field = await screen.findByLabelText(known.label, { selector: "input, textarea" })
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error("no field")
  return { field, typed: TYPED, ...known }
}

test.each(Object.keys(FORMS))("%s: what was typed is there again, and goes once it was sent", async (name) => {
  const fake = createFurnishedSite()
  mayWriteLine(fake)
  const { field, typed, also } = await show(fake, name)
  fireEvent.change(field, { target: { value: typed } })
  also?.()
  expect(screen.queryByText(/Draft resumed/)).toBeNull()

  const again = await show(fake, name)
  expect(again.field.value).toBe(typed)
  expect(screen.getByText(/Draft resumed/)).toBeTruthy()
  const button = screen.getByText(again.send, { selector: "button *" }).closest("button")
  if (button) fireEvent.click(button)
  await waitFor(() => expect(fake.site.keptForms.get()).toEqual({}))
  await show(fake, name)
  expect(screen.queryByText(/Draft resumed/)).toBeNull()
})

test.each(Object.keys(FORMS))("%s: what was typed may be begun anew", async (name) => {
  const fake = createFurnishedSite()
  mayWriteLine(fake)
  const { field, typed } = await show(fake, name)
  const before = field.value
  fireEvent.change(field, { target: { value: typed } })
  const again = await show(fake, name)
  fireEvent.click(screen.getByText("Start over"))
  expect(again.field.value).toBe(before)
  expect(screen.queryByText(/Draft resumed/)).toBeNull()
  await waitFor(() => expect(fake.site.keptForms.get()).toEqual({}))
})

test("what others changed meanwhile is not undone by a draft of another field", async () => {
  const fake = createFurnishedSite()
  const { field } = await show(fake, "what a community says of itself")
  fireEvent.change(field, { target: { value: TYPED } })
  fake.communities.set(fake.communities.get().map((one) => ({ ...one, name: "Renamed" })))
  const again = await show(fake, "what a community says of itself")
  expect(again.field.value).toBe(TYPED)
  expect(screen.getByLabelText(/^Name/)).toHaveProperty("value", "Renamed")
})

test("an invitation that was begun gives nothing that is no longer its author's to give", async () => {
  const fake = createFurnishedSite()
  await show(fake, "an invitation")
  fireEvent.click(screen.getByRole("radio", { name: "Administrator" }))
  await show(fake, "an invitation")
  expect(screen.getByRole("radio", { name: "Administrator" })).toHaveProperty("checked", true)
  const mine = fake.site.me.member
  const known = fake.members.get().get(mine)
  if (!known) throw new Error("nobody")
  fake.members.set(new Map(fake.members.get()).set(mine, { ...known, role: "member" }))
  await show(fake, "an invitation")
  expect(screen.queryByRole("radio", { name: "Administrator" })).toBeNull()
  expect(screen.getByRole("radio", { name: "Member" })).toHaveProperty("checked", true)
})

test("a role that was begun for somebody who left since waits for another choice", async () => {
  const fake = createFurnishedSite()
  const community = anyCommunity(fake)
  const chosen = community.members.find((id) => id !== fake.site.me.member && id !== fakeMember(2))
  if (!chosen) throw new Error("nobody to choose")
  const give = (among: typeof community) =>
    renderScreen(<GiveRoleDialog community={among} member={null} onClose={close} />, { fake })
  await give(community)
  fireEvent.change(screen.getByLabelText("Who"), { target: { value: chosen } })
  await give(community)
  expect(screen.getByLabelText("Who")).toHaveProperty("value", chosen)
  await give({ ...community, members: community.members.filter((id) => id !== chosen) })
  expect(screen.getByLabelText("Who")).toHaveProperty("value", "")
  expect(screen.getByText("Give the role", { selector: "button *" }).closest("button")?.disabled).toBe(true)
})
