import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { InboxScreen } from "./InboxScreen.tsx"

const focused = () => document.activeElement?.textContent
const rows = () => within(screen.getByRole("list", { name: "What concerns you" })).getAllByRole("listitem")
const placesOf = (fake: ReturnType<typeof createFurnishedSite>) =>
  Object.fromEntries(fake.inbox.get().map(({ id, place }) => [id, place]))

test("each entry says who did what, and its first words; what is unread says so", async () => {
  await renderScreen(<InboxScreen />, { path: "/inbox" })
  await screen.findByRole("heading", { name: "Inbox" })
  const [mention, answer, reaction] = rows()
  expect(mention?.textContent).toContain("Marc Lefebvre mentioned you")
  expect(answer?.textContent).toContain("Priya Raman answered your question")
  expect(answer?.textContent).toContain("Le câble est dans l’armoire B")
  expect(reaction?.textContent).toContain("Marc Lefebvre and 2 others reacted to what you wrote")
  expect(screen.getAllByRole("img", { name: "Not read yet" })).toHaveLength(2)
})

test("what was answered is named by its first words where it has no title", async () => {
  const fake = createFurnishedSite()
  const [, answered] = fake.inbox.get()
  const post = answered && fake.site.post(answered.post).get()
  if (!post) throw new Error("the furnished site has an answered post")
  fake.putPost({ ...post, title: "", markdown: "Où est **le câble** ?" })
  await renderScreen(<InboxScreen />, { path: "/inbox", fake })
  await screen.findByRole("heading", { name: "Inbox" })
  expect(rows()[1]?.textContent).toContain("Où est le câble ?")
})

test("who left is still named by what they did", async () => {
  const fake = createFurnishedSite()
  for (const person of [2, 3, 4, 6]) fake.goes(fakeMember(person), "removed")
  await renderScreen(<InboxScreen />, { path: "/inbox", fake })
  await screen.findByRole("heading", { name: "Inbox" })
  const [mention, answer, reaction] = rows().map(({ textContent }) => textContent)
  expect(mention).toContain("Marc Lefebvre mentioned you")
  expect(answer).toContain("Priya Raman answered your question")
  expect(reaction).toContain("Marc Lefebvre and 2 others reacted")
})

test("an entry leads to its comment in the post", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  const link = await screen.findByRole("link", { name: /answered your question/ })
  const { post, item } = fake.inbox.get()[1] ?? {}
  expect(link.getAttribute("href")).toBe(`#/c/${post?.ledger}/p/${post?.item}?comment=${item}`)
})

test("the whole row is one link: names and topics in its words lead nowhere else", async () => {
  const fake = createFurnishedSite()
  const [mentioned] = fake.inbox.get()
  const post = mentioned && fake.site.post(mentioned.post).get()
  if (!post) throw new Error("the furnished site mentions me")
  fake.putPost({ ...post, markdown: "@Marc Lefebvre a vu #presse4 vibrer" })
  await renderScreen(<InboxScreen />, { path: "/inbox", fake })
  await screen.findByRole("heading", { name: "Inbox" })
  const [row] = rows()
  expect(row?.textContent).toContain("@Marc Lefebvre a vu #presse4 vibrer")
  expect(row && within(row).getAllByRole("link")).toHaveLength(1)
})

test("done takes an entry away, says so, and can be undone as it was", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  fireEvent.click(await screen.findByRole("button", { name: "Done: Priya Raman answered your question" }))
  expect(rows()).toHaveLength(2)
  const before = fake.inbox.get().find(({ id }) => id === "answer")
  expect(before).toMatchObject({ place: "done", unread: false })
  fireEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(fake.inbox.get().find(({ id }) => id === "answer")).toMatchObject({ place: "todo", unread: true })
  expect(rows()).toHaveLength(3)
})

test("undoing leaves what had been read as read", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  fireEvent.click(await screen.findByRole("button", { name: /^For later: Marc Lefebvre and 2 others/ }))
  expect(placesOf(fake)["reaction"]).toBe("later")
  fireEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(fake.inbox.get().find(({ id }) => id === "reaction")).toMatchObject({ place: "todo", unread: false })
})

test("J, K, E and L go through the entries with one hand", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  await screen.findByRole("list", { name: "What concerns you" })
  fireEvent.keyDown(document.body, { key: "j" })
  expect(focused()).toContain("mentioned you")
  fireEvent.keyDown(document.body, { key: "j" })
  expect(focused()).toContain("answered your question")
  fireEvent.keyDown(document.body, { key: "k" })
  expect(focused()).toContain("mentioned you")
  fireEvent.keyDown(document.body, { key: "e" })
  expect(placesOf(fake)["mention"]).toBe("done")
  await waitFor(() => expect(focused()).toContain("answered your question"))
  fireEvent.keyDown(document.body, { key: "e" })
  await waitFor(() => expect(focused()).toContain("reacted to what you wrote"))
  expect(placesOf(fake)["answer"]).toBe("done")
  fireEvent.keyDown(document.body, { key: "l" })
  expect(placesOf(fake)["reaction"]).toBe("later")
})

test("what is for later and what is done can be seen, and comes back", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  fireEvent.click(await screen.findByRole("radio", { name: "Later" }))
  fireEvent.click(screen.getByRole("button", { name: /^Back to do: Yuki Tanabe replied after you/ }))
  expect(placesOf(fake)["later"]).toBe("todo")
  expect(screen.getByText("Nothing kept for later")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Show what there is to do" }))
  expect(rows()).toHaveLength(4)
  fireEvent.click(screen.getByRole("radio", { name: "Done" }))
  expect(rows()).toHaveLength(1)
})

test("what was read is cleared at once, what was not stays", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { path: "/inbox" })
  fireEvent.click(await screen.findByRole("button", { name: "Clear what is read" }))
  expect(placesOf(fake)).toMatchObject({ mention: "todo", answer: "todo", reaction: "done" })
})

test("the window's title counts what waits, and an empty inbox offers one thing to do", async () => {
  const fake = createFurnishedSite()
  await renderScreen(<InboxScreen />, { fake, path: "/inbox" })
  await waitFor(() => expect(document.title).toBe("(2) Inbox · Atelier Nord · Palabre"))
  fake.inbox.set([])
  expect(await screen.findByText("Nothing waits for you")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Read what is new" })).toBeTruthy()
  await waitFor(() => expect(document.title).toBe("Inbox · Atelier Nord · Palabre"))
})

test("in French several people react together", async () => {
  await renderScreen(<InboxScreen />, { path: "/inbox", language: "fr" })
  expect(
    await screen.findByText("Marc Lefebvre et 2 autres personnes réagissent à ce que vous avez écrit"),
  ).toBeTruthy()
})

test("what was decided is said with its reason, and leads to where it shows", async () => {
  const fake = createFurnishedSite()
  const [first] = fake.inbox.get()
  if (!first) throw new Error("the furnished inbox has entries")
  const told = [
    { reason: "appeal", told: { kind: "appeal", shown: false, note: "Still too sharp" } },
    { reason: "report", told: { kind: "report", outcome: "kept", note: "A joke" } },
    { reason: "role", told: { kind: "siteRole", role: "moderator" } },
  ] as const
  fake.inbox.set(told.map((one) => ({ ...first, ...one, id: one.reason })))
  await renderScreen(<InboxScreen />, { path: "/inbox", fake })
  await screen.findByText(/Your role in Atelier Nord: moderator/)
  const shown = rows().map((row) => [row.textContent, row.querySelector("a")?.getAttribute("href")])
  expect(shown).toEqual([
    [
      expect.stringMatching(/looked again at what you wrote.*It stays hidden\. Reason given: Still too sharp/),
      "#/moderation",
    ],
    [expect.stringMatching(/What you reported stays visible\. Reason given: A joke/), expect.stringContaining("#/c/")],
    [expect.stringContaining("changed your role"), "#/trust"],
  ])
})
