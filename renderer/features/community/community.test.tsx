import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import { CommunityScreen } from "./CommunityScreen.tsx"
import { NewCommunityDialog } from "./NewCommunityDialog.tsx"

const show = async (change: (fake: ReturnType<typeof createFurnishedSite>) => void = () => undefined) => {
  const fake = createFurnishedSite()
  change(fake)
  const community = fake.communities.get().find(({ access }) => access === "private")
  if (!community) throw new Error("the furnished site has a private community")
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${community.ledger}` })
  return { fake, community }
}

const manage = (fake: ReturnType<typeof createFurnishedSite>) =>
  fake.communities.set(fake.communities.get().map((community) => ({ ...community, mayManage: true })))

test("a community says what it is for and who can read it", async () => {
  const { community } = await show()
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(community.name)
  expect(screen.getByText(community.purpose)).toBeTruthy()
  expect(screen.getByText(/Private: only its 4 members can read it/)).toBeTruthy()
})

const toDrafts = () => screen.queryByRole("link", { name: /kept in your drafts/ })?.getAttribute("href")

test("an archived community does not say that one can write in it, and leads to what was begun", async () => {
  const { fake, community } = await show()
  const archived = { access: "open", archivedAt: 1, mayWrite: false } as const
  act(() => fake.communities.set(fake.communities.get().map((one) => ({ ...one, ...archived }))))
  expect(screen.getByText(/^Archived: everyone in .* can read it/)).toBeTruthy()
  expect(screen.queryByText(/can read and write/)).toBeNull()
  expect(toDrafts()).toBeUndefined()
  await act(() =>
    readDraftStore(fake.site).save(createCommunityDraftKey(community.ledger), {
      kind: "message",
      title: "",
      markdown: "Begun",
      ledger: community.ledger,
      savedAt: 1,
    }),
  )
  await waitFor(() => expect(toDrafts()).toBe("#/drafts"))
})

test("its managers add somebody to a private community", async () => {
  const { fake, community } = await show(manage)
  fireEvent.click(screen.getByRole("button", { name: "4 members" }))
  const dialog = await screen.findByRole("dialog")
  expect(within(dialog).queryByRole("checkbox", { name: /Léa Garnier/ })).toBeNull()
  expect(within(dialog).getByRole("link", { name: "Léa Garnier" }).getAttribute("href")).toMatch(/\/people\//)
  const fatou = [...fake.members.get().values()].find(({ name }) => name === "Fatou Diallo")
  fireEvent.click(within(dialog).getByRole("checkbox", { name: /Fatou Diallo/ }))
  fireEvent.click(within(dialog).getByRole("button", { name: "Add members (1)" }))
  await waitFor(() => expect(within(dialog).getByText("Fatou Diallo")).toBeTruthy())
  expect(fake.communities.get().find(({ ledger }) => ledger === community.ledger)?.members).toContain(fatou?.id)
})

test("who does not manage it cannot add anybody", async () => {
  await show()
  fireEvent.click(screen.getByRole("button", { name: "4 members" }))
  const dialog = await screen.findByRole("dialog")
  expect(within(dialog).queryByRole("checkbox")).toBeNull()
})

test("leaving says what it means, and does it", async () => {
  const { fake, community } = await show()
  fireEvent.click(screen.getByRole("button", { name: "Leave" }))
  const dialog = await screen.findByRole("dialog", { name: `Leave ${community.name}?` })
  expect(dialog.textContent).toContain("a member will have to add you again")
  fireEvent.click(within(dialog).getByRole("button", { name: "Leave the community" }))
  await waitFor(() => expect(fake.calls).toContain("leaveCommunity"))
  await screen.findByText("This community is not here")
})

test("a community whose content has not arrived says that it is on its way", async () => {
  await show((fake) =>
    fake.communities.set(fake.communities.get().map((community) => ({ ...community, ready: false }))),
  )
  expect(screen.getByText("This community is on its way")).toBeTruthy()
})

test("a new community needs a name, a purpose and one emoji", async () => {
  const { fake } = await renderScreen(<NewCommunityDialog opened onClose={() => undefined} />)
  const dialog = await screen.findByRole("dialog")
  const type = (name: RegExp, value: string) =>
    fireEvent.change(within(dialog).getByRole("textbox", { name }), { target: { value } })
  const create = () => fireEvent.click(within(dialog).getByRole("button", { name: "Create the community" }))
  type(/Emoji/, "abc")
  create()
  for (const said of ["Give it a name.", "Say in one sentence what it is for.", "Choose one emoji."])
    expect(within(dialog).getByText(said)).toBeTruthy()
  expect(fake.calls).not.toContain("createCommunity")

  type(/Emoji/, "🚲")
  type(/Name/, " Vélo ")
  type(/Purpose/, "Venir à vélo")
  fireEvent.click(within(dialog).getByRole("radio", { name: "Only those you add" }))
  create()
  await waitFor(() => expect(fake.calls).toContain("createCommunity"))
  expect(fake.communities.get().at(-1)).toMatchObject({
    name: "Vélo",
    purpose: "Venir à vélo",
    emoji: "🚲",
    access: "private",
  })
})

test("a community that could not be created keeps what was typed", async () => {
  const { fake } = await renderScreen(<NewCommunityDialog opened onClose={() => undefined} />)
  const dialog = await screen.findByRole("dialog")
  fireEvent.change(within(dialog).getByRole("textbox", { name: /Name/ }), { target: { value: "Vélo" } })
  fireEvent.change(within(dialog).getByRole("textbox", { name: /Purpose/ }), { target: { value: "Rouler" } })
  fake.failNext({ kind: "full" })
  fireEvent.click(within(dialog).getByRole("button", { name: "Create the community" }))
  await within(dialog).findByRole("alert")
  expect(within(dialog).getByRole("textbox", { name: /Name/ })).toHaveProperty("value", "Vélo")
})

test("a new private community offers at once to choose several people, by name", async () => {
  const fake = createFurnishedSite()
  await renderScreen(
    <>
      <NewCommunityDialog opened onClose={() => undefined} />
      <CommunityScreen />
    </>,
    { fake },
  )
  const form = await screen.findByRole("dialog", { name: "New community" })
  fireEvent.change(within(form).getByRole("textbox", { name: /^Name/ }), { target: { value: "Board" } })
  fireEvent.change(within(form).getByRole("textbox", { name: /^Purpose/ }), { target: { value: "Decide" } })
  fireEvent.click(within(form).getByRole("radio", { name: /Only those you add/ }))
  fireEvent.click(within(form).getByRole("button", { name: "Create the community" }))
  const dialog = await screen.findByRole("dialog", { name: "Members of Board" })
  for (const query of ["fatou", "elo"]) {
    fireEvent.change(within(dialog).getByLabelText("Find somebody"), { target: { value: query } })
    const [box, ...rest] = within(dialog).getAllByRole("checkbox")
    expect(rest).toEqual([])
    if (box) fireEvent.click(box)
  }
  fireEvent.click(within(dialog).getByRole("button", { name: "Add members (2)" }))
  await waitFor(() => expect(fake.communities.get().find(({ name }) => name === "Board")?.members).toHaveLength(3))
})

test("an empty community invites to write once: by its empty state, or by the draft that waits above", async () => {
  const fake = createFakeSite()
  const [community] = createFurnishedSite().communities.get()
  if (!community) throw new Error("the furnished site has communities")
  fake.communities.set([community])
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${community.ledger}` })
  await screen.findByText("No post yet")
  await act(() =>
    readDraftStore(fake.site).save(createCommunityDraftKey(community.ledger), {
      kind: "question",
      title: "What could delay us?",
      markdown: "",
      ledger: community.ledger,
      savedAt: 1,
    }),
  )
  await waitFor(() => expect(screen.queryByText("No post yet")).toBeNull())
})

test("a community whose first post is leaving does not say that it has none", async () => {
  const fake = createFakeSite()
  const [community] = createFurnishedSite().communities.get()
  if (!community) throw new Error("the furnished site has communities")
  fake.communities.set([community])
  await fake.site.submitPost({
    ledger: community.ledger,
    kind: "question",
    title: "What could delay us?",
    markdown: "",
  })
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${community.ledger}` })
  await screen.findByRole("heading", { name: "What could delay us?" })
  expect(screen.queryByText("No post yet")).toBeNull()
})
