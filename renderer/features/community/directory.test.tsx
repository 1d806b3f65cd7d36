import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { readOrigin } from "../outbox/origins.ts"
import { CommunityScreen } from "./CommunityScreen.tsx"
import { DirectoryScreen } from "./DirectoryScreen.tsx"
import { NewCommunityDialog } from "./NewCommunityDialog.tsx"

const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed")

const namesShown = () => screen.getAllByRole("listitem").map((row) => within(row).getByRole("link").textContent)

test("the directory says of each community what it is for and how alive it is", async () => {
  await renderScreen(<DirectoryScreen />)
  const row = screen.getAllByRole("listitem")[1]
  if (!row) throw new Error("no community")
  expect(within(row).getByRole("link", { name: "Pilote Lyon" })).toBeTruthy()
  expect(row.textContent).toContain("private")
  expect(row.textContent).toContain("4 members")
  expect(row.textContent).toContain("Last activity: 1 hr. ago")
})

test("communities are found by name or purpose, whatever the accents", async () => {
  await renderScreen(<DirectoryScreen />)
  const search = screen.getByRole("searchbox")
  fireEvent.change(search, { target: { value: "ingenierie TERRAIN" } })
  await waitFor(() => expect(namesShown()).toEqual(["Ingénierie de terrain"]))
  expect(screen.getByText("1 community found")).toBeTruthy()
  fireEvent.change(search, { target: { value: "zzz" } })
  fireEvent.click(await screen.findByRole("button", { name: "Show all communities" }))
  await waitFor(() => expect(namesShown()).toHaveLength(5))
})

test("an archived community says so, and stands below those that live", async () => {
  const fake = createFurnishedSite()
  const [first, ...others] = fake.communities.get()
  if (!first) throw new Error("no community")
  fake.communities.set([{ ...first, archivedAt: 1 }, ...others])
  await renderScreen(<DirectoryScreen />, { fake })
  expect(namesShown().at(-1)).toBe(first.name)
  expect(screen.getAllByRole("listitem").map((row) => row.textContent?.includes("archived"))).toEqual([
    ...others.map(() => false),
    true,
  ])
})

test("without a community there is one thing to do", async () => {
  const { asked } = await renderScreen(<DirectoryScreen />, { fake: createFakeSite() })
  fireEvent.click(screen.getByRole("button", { name: "New community" }))
  expect(asked).toEqual(["new-community"])
})

/** A choice that is still being kept can't be changed. */
const choose = async (name: string): Promise<void> => {
  const button = screen.getByRole<HTMLButtonElement>("button", { name })
  await waitFor(() => expect(button.disabled).toBe(false))
  fireEvent.click(button)
}

test("a favourite goes to the top, a muted community says so, and both can be undone", async () => {
  const { fake } = await renderScreen(<DirectoryScreen />)
  await choose("Favourite: Nouveaux arrivants")
  await waitFor(() => expect(namesShown()[0]).toBe("Nouveaux arrivants"))
  expect(pressed("Favourite: Nouveaux arrivants")).toBe("true")
  await choose("Mute Pilote Lyon")
  await waitFor(() => expect(pressed("Mute Pilote Lyon")).toBe("true"))
  await choose("Mute Pilote Lyon")
  await waitFor(() => expect(pressed("Mute Pilote Lyon")).toBe("false"))
  expect(fake.calls).toEqual(["favouriteCommunity", "muteCommunity", "muteCommunity"])
})

test("a choice that could not be kept says why", async () => {
  const fake = createFurnishedSite()
  const [first] = fake.communities.get()
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${first?.ledger}` })
  fake.failNext({ kind: "full" })
  fireEvent.click(screen.getByRole("button", { name: "Mute Tout le monde" }))
  expect((await screen.findByRole("alert")).textContent).toContain("full")
})

test("a template fills in what is empty, changes with another, and leaves what was typed", async () => {
  await renderScreen(<NewCommunityDialog opened onClose={() => undefined} />)
  const dialog = await screen.findByRole("dialog")
  const field = (name: RegExp) => within(dialog).getByRole<HTMLInputElement>("textbox", { name })
  const begin = (name: string) => fireEvent.click(within(dialog).getByRole("radio", { name }))
  begin("Project")
  expect(field(/Emoji/).value).toBe("🚀")
  expect(field(/Purpose/).value).toContain("Follow the project")
  begin("Help desk")
  expect(field(/Emoji/).value).toBe("🛟")
  expect(field(/Purpose/).value).toContain("Ask here")
  fireEvent.change(field(/Purpose/), { target: { value: "Mine" } })
  fireEvent.change(field(/Emoji/), { target: { value: "🐝" } })
  begin("Newcomers")
  expect([field(/Emoji/).value, field(/Purpose/).value]).toEqual(["🐝", "Mine"])
})

test("who can read it is asked before what can wait, which is folded and says when a template filled it", async () => {
  await renderScreen(<NewCommunityDialog opened onClose={() => undefined} />)
  const dialog = await screen.findByRole("dialog")
  const details = dialog.querySelector("details")
  expect(details?.open).toBe(false)
  expect(details?.querySelector("summary")?.textContent).toContain("optional")
  const access = within(dialog).getByRole("radio", { name: /Only those you add/ })
  expect(access.compareDocumentPosition(details ?? document)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  fireEvent.click(within(dialog).getByRole("radio", { name: "Practice" }))
  expect(details?.querySelector("summary")?.textContent).toContain("filled already")
})

const foundPractice = async () => {
  const done = vi.fn<() => void>()
  const { fake } = await renderScreen(<NewCommunityDialog opened onClose={done} />)
  const dialog = await screen.findByRole("dialog")
  fireEvent.click(within(dialog).getByRole("radio", { name: "Practice" }))
  fireEvent.change(within(dialog).getByRole("textbox", { name: /^Name/ }), { target: { value: "Soudure" } })
  const create = () => fireEvent.click(within(dialog).getByRole("button", { name: "Create the community" }))
  const question = within(dialog).getByRole<HTMLInputElement>("textbox", { name: /first question/ })
  return { fake, done, create, question }
}
const TRICK = "Which trick do you wish you had known earlier?"

test("a community begun from a template is not empty: its first question is published, and can be taken back", async () => {
  const { fake, create, question } = await foundPractice()
  expect(question.value).toBe(TRICK)
  create()
  await waitFor(() => expect(fake.waiting.get()).toHaveLength(1))
  const ledger = fake.communities.get().at(-1)?.ledger
  const [asked] = fake.waiting.get()
  expect(asked?.input).toMatchObject({ kind: "post", post: { ledger, kind: "question", title: TRICK } })
  expect(asked && readOrigin(asked.id)).toBe(ledger && createCommunityDraftKey(ledger))
})

test("a first question that was cleared is not asked", async () => {
  const { fake, done, create, question } = await foundPractice()
  fireEvent.change(question, { target: { value: " " } })
  create()
  await waitFor(() => expect(done).toHaveBeenCalled())
  expect(fake.waiting.get()).toEqual([])
})

test("a first question that cannot be published is kept as the community's draft", async () => {
  const { fake, create } = await foundPractice()
  fake.communities.subscribe(() => fake.failNext({ kind: "full" }))
  create()
  await waitFor(async () => {
    const [stored] = await fake.site.drafts()
    const ledger = fake.communities.get().at(-1)?.ledger
    expect(stored?.draft).toMatchObject({ kind: "question", ledger, title: TRICK })
  })
})
