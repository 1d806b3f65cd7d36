import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import type { Editor } from "@tiptap/core"
import { beforeAll, expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../tests/fakes/renderOnSite.tsx"
import { Composer } from "./Composer.tsx"
import { loadRichEditor } from "./editor/useRichEditor.ts"
import type { DraftContent } from "./useDraft.ts"

beforeAll(async () => void (await loadRichEditor()))
const START: DraftContent = { kind: "message", title: "", markdown: "", ledger: null }
const KEY = "post:home"

const show = (fake = createFurnishedSite(), start = START, takeFocus = false) => {
  let done = 0
  const shown = renderOnSite(
    fake,
    <Composer draftKey={KEY} start={start} takeFocus={takeFocus} onDone={() => (done += 1)} />,
  )
  return { fake, shown, done: () => done }
}

const field = () => screen.getByRole<HTMLElement & { editor?: Editor }>("textbox", { name: "Text of the post" })

/** Types at the end, as a person would. */
const write = (text: string) => act(() => void field().editor?.commands.insertContent(text))

const readDraft = async (fake: ReturnType<typeof createFurnishedSite>) =>
  (await fake.site.drafts()).find((stored) => stored.key === KEY)?.draft

test("what is typed becomes a draft by itself, and the screen says so", async () => {
  const { fake } = show()
  write("Bonjour")
  await screen.findByText("Draft saved")
  expect(await readDraft(fake)).toMatchObject({ markdown: "Bonjour", kind: "message" })
})

test("what nobody has typed is no draft: a template becomes one with the first change, and is none again without it", async () => {
  const { fake } = show(undefined, { ...START, kind: "thanks", markdown: "Merci à " })
  fireEvent.click(screen.getByRole("radio", { name: "Question" }))
  expect(screen.queryByRole("button", { name: "Delete draft" })).toBeNull()
  write("Léa")
  await screen.findByText("Draft saved")
  expect(await readDraft(fake)).toMatchObject({ kind: "question", markdown: expect.stringContaining("Léa") })
  act(() => void field().editor?.commands.setContent("Merci à ", { contentType: "markdown", emitUpdate: true }))
  await waitFor(async () => expect(await readDraft(fake)).toBeUndefined())
  expect(screen.queryByText("Draft saved")).toBeNull()
})

test("a template that was closed unchanged leaves no draft, and one that was changed is its author's for good", async () => {
  const template = { ...START, markdown: "Bonjour, je m’appelle" }
  const { fake, shown } = show(undefined, template)
  act(() => field().focus())
  shown.unmount()
  expect(await readDraft(fake)).toBeUndefined()
  const again = show(fake, template).shown
  act(() => void field().editor?.commands.insertContentAt(1, "Eh ! "))
  again.unmount()
  expect(await readDraft(fake)).toMatchObject({ markdown: "Eh ! Bonjour, je m’appelle" })
  const { shown: last } = show(fake, { ...START, markdown: "Eh ! Bonjour, je m’appelle" })
  write("x")
  act(
    () =>
      void field().editor?.commands.setContent("Eh ! Bonjour, je m’appelle", {
        contentType: "markdown",
        emitUpdate: true,
      }),
  )
  last.unmount()
  expect(await readDraft(fake)).toMatchObject({ markdown: "Eh ! Bonjour, je m’appelle" })
})

test("leaving the page saves what was typed a moment ago", async () => {
  const { fake } = show()
  write("Half a thou")
  window.dispatchEvent(new Event("pagehide"))
  await waitFor(async () => expect(await readDraft(fake)).toMatchObject({ markdown: "Half a thou" }), { timeout: 100 })
})

test("closing the composer saves what was typed a moment ago, and it opens with it again", async () => {
  const { fake, shown } = show()
  write("Half a thought")
  shown.unmount()
  expect(await readDraft(fake)).toMatchObject({ markdown: "Half a thought" })
  show(fake)
  expect(field().textContent).toBe("Half a thought")
})

test("Escape closes a menu first, then the composer, and keeps the draft", async () => {
  const { fake, shown, done } = show(createFurnishedSite(), START, true)
  act(() => void field().editor?.commands.focus("end"))
  act(() => void field().editor?.commands.insertContent({ type: "text", text: "Bonjour @" }))
  expect(screen.getByRole("listbox")).toBeTruthy()
  fireEvent.keyDown(field(), { key: "Escape" })
  expect([screen.queryByRole("listbox"), done()]).toEqual([null, 0])
  fireEvent.keyDown(field(), { key: "Escape" })
  expect(done()).toBe(1)
  shown.unmount()
  expect(await readDraft(fake)).toMatchObject({ markdown: "Bonjour @" })
})

test("a draft that could not be saved is said to be unsaved, with the reason", async () => {
  const { fake } = show()
  fake.failNext({ kind: "full" })
  write("Bonjour")
  await screen.findByText("Draft not saved")
  expect(screen.getByRole("alert").textContent).toContain("full")
  expect(field().textContent).toBe("Bonjour")
})

test("publishing hands the post to the outbox and leaves no draft", async () => {
  const { fake, done } = show()
  fireEvent.click(screen.getByRole("radio", { name: "Question" }))
  fireEvent.change(screen.getByRole("textbox", { name: "Title" }), { target: { value: " How? " } })
  write("Tell me")
  fireEvent.click(screen.getByRole("button", { name: /Publish/ }))
  await waitFor(() => expect(done()).toBe(1))
  const { ledger } = fake.communities.get()[0] ?? {}
  expect(fake.waiting.get().map((view) => view.input)).toEqual([
    { kind: "post", post: { kind: "question", title: "How?", markdown: "Tell me", ledger } },
  ])
  expect(await readDraft(fake)).toBeUndefined()
})

test("Ctrl+Enter publishes", async () => {
  const { fake } = show()
  write("Done")
  fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true })
  await waitFor(() => expect(fake.waiting.get()).toHaveLength(1))
})

test("a post that the outbox could not take stays in the composer, with the reason", async () => {
  const { fake, done } = show()
  write("Keep me")
  await screen.findByText("Draft saved")
  fake.failNext({ kind: "failed", detail: "broken" })
  fireEvent.click(screen.getByRole("button", { name: /Publish/ }))
  await screen.findByRole("alert")
  expect(done()).toBe(0)
  expect(field().textContent).toBe("Keep me")
  expect(await readDraft(fake)).toMatchObject({ markdown: "Keep me" })
})

test("an empty post is not published, and the screen says what is missing", () => {
  const { fake } = show()
  fireEvent.click(screen.getByRole("button", { name: /Publish/ }))
  expect(screen.getByText("Write something first.")).toBeTruthy()
  expect(fake.waiting.get()).toEqual([])
})

test("who will read it is said in words, for open and for private communities", () => {
  const fake = createFurnishedSite()
  show(fake)
  expect(screen.getByText("Everyone in Atelier Nord, 8 people, can read this.")).toBeTruthy()
  const secret = fake.communities.get().find((community) => community.access === "private")
  fireEvent.click(screen.getByRole("button", { name: /^Community: / }))
  fireEvent.click(screen.getByRole("option", { name: new RegExp(secret?.name ?? "?") }))
  expect(screen.getByText("Only the 4 members of Pilote Lyon can read this.")).toBeTruthy()
})

test("a text near 64 KB says in characters how much is left; one over it cannot be published", () => {
  const { fake } = show(undefined, { ...START, markdown: "é".repeat(29_000) })
  expect(screen.getByText(/^About [\d,]+00 characters left$/)).toBeTruthy()
  fireEvent.change(field(), { target: { value: "é".repeat(33_000) } })
  expect(screen.getByText(/^Text too long: remove about [\d,]+00 characters$/)).toBeTruthy()
  expect(screen.getByRole("button", { name: /Publish/ })).toHaveProperty("disabled", true)
  expect(fake.waiting.get()).toEqual([])
})

test("a draft is deleted at the second press only", async () => {
  const { fake, done } = show()
  write("Worth keeping")
  await screen.findByText("Draft saved")
  fireEvent.click(screen.getByRole("button", { name: "Delete draft" }))
  expect(await readDraft(fake)).toBeDefined()
  fireEvent.click(screen.getByRole("button", { name: "Really delete it?" }))
  await waitFor(() => expect(done()).toBe(1))
  expect(await readDraft(fake)).toBeUndefined()
})

test("a title too long is kept and said to be, and Enter goes on to the text", () => {
  const { fake } = show(undefined, { ...START, markdown: "Text" })
  const title = screen.getByRole("textbox", { name: "Title" })
  fireEvent.change(title, { target: { value: "x".repeat(190) } })
  expect(screen.getByText("10 characters left for the title")).toBeTruthy()
  fireEvent.change(title, { target: { value: "x\n".repeat(105) } })
  expect(title).toHaveProperty("value", "x ".repeat(105))
  expect(screen.getByText("Title too long: remove 9 characters")).toBeTruthy()
  expect(screen.getByRole("button", { name: /Publish/ })).toHaveProperty("disabled", true)
  fireEvent.keyDown(title, { key: "Enter" })
  expect(document.activeElement).toBe(field())
  expect(fake.waiting.get()).toEqual([])
})

test("who is alone on the site is told so", () => {
  const fake = createFurnishedSite()
  fake.members.set(new Map([...fake.members.get()].slice(0, 1)))
  show(fake)
  expect(screen.getByText("Only you for now: nobody else has joined Atelier Nord yet.")).toBeTruthy()
})

test("the keys that publish do so from the preview too", async () => {
  const { fake } = show(createFurnishedSite(), { ...START, title: "Bonjour", markdown: "à tous" })
  fireEvent.click(screen.getByRole("button", { name: "Preview" }))
  await screen.findByRole("region", { name: "Preview of the post" })
  fireEvent.keyDown(document.body, { key: "Enter" })
  expect(fake.calls).not.toContain("submitPost")
  fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true })
  await waitFor(() => expect(fake.calls).toContain("submitPost"))
})

test("who helps with what a question is about is offered, called by a press, and offered to no message", async () => {
  const { fake } = show(undefined, { ...START, kind: "question", title: "Droits" })
  write("Comment se connecter au SQL ?")
  const offer = await screen.findByRole("button", { name: "Mention Priya Raman · SQL" })
  fireEvent.click(screen.getByRole("radio", { name: "Message" }))
  expect(screen.queryByText("Might have an answer:")).toBeNull()
  fireEvent.click(screen.getByRole("radio", { name: "Question" }))
  expect(offer.isConnected).toBe(false)
  fireEvent.click(await screen.findByRole("button", { name: "Mention Priya Raman · SQL" }))
  await waitFor(() => expect(screen.queryByText("Might have an answer:")).toBeNull())
  await waitFor(async () =>
    expect(await readDraft(fake)).toMatchObject({ markdown: expect.stringContaining("SQL ? @Priya Raman") }),
  )
})

test("who will not read a question is not offered for it", async () => {
  const fake = createFurnishedSite()
  const [everyone] = fake.communities.get()
  const { me } = fake.site
  if (!everyone) throw new Error("no community")
  fake.communities.set([{ ...everyone, access: "private", members: [me.member] }])
  show(fake, { ...START, kind: "question", ledger: everyone.ledger })
  write("Comment se connecter au SQL ?")
  await screen.findByText("Draft saved")
  expect(screen.queryByText("Might have an answer:")).toBeNull()
  act(() => fake.communities.set([everyone]))
  await screen.findByRole("button", { name: "Mention Priya Raman · SQL" })
})
