import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react"
import type { Editor } from "@tiptap/core"
import { beforeAll, expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { DraftValue } from "../../../shared/application/site.ts"
import type { ComposerStart } from "../../ui/shell.tsx"
import { ComposerDialog } from "./ComposerDialog.tsx"
import { createCommunityDraftKey, NEW_POST_KEY } from "./draftKey.ts"
import { loadRichEditor } from "./editor/useRichEditor.ts"
import { InlineComposer } from "./InlineComposer.tsx"

beforeAll(async () => void (await loadRichEditor()))

const C: ComposerStart = {}

const findSecret = (fake: FakeSite) => {
  const secret = fake.communities.get().find(({ access }) => access === "private")
  if (!secret) throw new Error("the furnished site has a private community")
  return secret
}

const show = (fake: FakeSite, path = "/") =>
  renderScreen(<ComposerDialog start={C} onClose={() => undefined} />, { fake, path })

const where = () => screen.findByRole("button", { name: /^(Community: |Choose a community)/ })
/** Where it goes, as its button says; empty where nobody has chosen. */
const readWhere = async () => /^Community: (.*)/.exec((await where()).getAttribute("aria-label") ?? "")?.[1] ?? ""
const field = () => screen.getByRole<HTMLElement & { editor?: Editor }>("textbox", { name: "Text of the post" })
const write = (text: string) => act(() => void field().editor?.commands.insertContent(text))

test("C in a private community writes for that community, under its own draft", async () => {
  const fake = createFurnishedSite()
  const secret = findSecret(fake)
  await show(fake, `/c/${secret.ledger}`)
  expect(await readWhere()).toBe(secret.name)
  write("For us only")
  await screen.findByText("Draft saved")
  expect(await fake.site.drafts()).toMatchObject([
    { key: createCommunityDraftKey(secret.ledger), draft: { ledger: secret.ledger } },
  ])
  await show(fake)
  await where()
  expect(field().textContent).toBe("")
})

test("C in a thread of a private community writes for that community", async () => {
  const fake = createFurnishedSite()
  const secret = findSecret(fake)
  await show(fake, `/c/${secret.ledger}/p/2026-Q4.1.1`)
  expect(await readWhere()).toBe(secret.name)
})

test("where no community is current, the most used open one is the default", async () => {
  const fake = createFurnishedSite()
  fake.communities.set(
    fake.communities.get().map((view) => (view.access === "private" ? { ...view, posts: 9_999 } : view)),
  )
  await show(fake)
  const shown = await readWhere()
  expect(fake.communities.get().find(({ name }) => name === shown)?.access).toBe("open")
})

test("a draft begun without choosing keeps the audience that it was shown with", async () => {
  const fake = createFurnishedSite()
  await show(fake)
  const shown = await readWhere()
  write("Hello")
  await screen.findByText("Draft saved")
  fake.communities.set(
    fake.communities.get().map((view) => ({ ...view, posts: view.name === shown ? 0 : view.posts + 50 })),
  )
  await show(fake)
  expect(await readWhere()).toBe(shown)
})

test("a draft for a community that one has left is addressed to nobody, not to everybody", async () => {
  const fake = createFurnishedSite()
  const secret = findSecret(fake)
  const draft: DraftValue = { kind: "message", title: "", markdown: "A secret", ledger: secret.ledger, savedAt: 1 }
  await fake.site.saveDraft(NEW_POST_KEY, draft)
  fake.communities.set(fake.communities.get().filter((view) => view !== secret))
  await show(fake)
  expect(await readWhere()).toBe("")
  expect(screen.getByText(/no longer takes your posts. The text is kept/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: /Publish/ }))
  expect(screen.getByText("Choose a community first.")).toBeTruthy()
  expect(fake.waiting.get()).toEqual([])
})

test("the composer on the page gives way to the window, which has its last words", async () => {
  const fake = createFurnishedSite()
  const secret = findSecret(fake)
  const key = createCommunityDraftKey(secret.ledger)
  const inline = <InlineComposer draftKey={key} ledger={secret.ledger} />
  await renderScreen(inline, { fake, path: `/c/${secret.ledger}` })
  const opener = await screen.findByRole("button", { name: /Share an update/ })
  await waitFor(() => expect(opener).toHaveProperty("disabled", false))
  fireEvent.click(opener)
  await screen.findByRole("textbox", { name: "Text of the post" })
  write("Half a word")
  await renderScreen(
    <>
      {inline}
      <ComposerDialog start={C} onClose={() => undefined} />
    </>,
    { fake, path: `/c/${secret.ledger}` },
  )
  await where()
  await waitFor(() => expect(screen.getAllByLabelText("Text of the post")).toHaveLength(1))
  expect(field().textContent).toBe("Half a word")
})

test("a kind alone is not a text that is being typed", async () => {
  await show(createFurnishedSite())
  await where()
  fireEvent.click(screen.getByRole("radio", { name: "Question" }))
  expect(screen.queryByText("Typing…")).toBeNull()
})

test("a draft that is resumed says so, and starting over keeps it among the drafts", async () => {
  const fake = createFurnishedSite()
  await fake.site.saveDraft(NEW_POST_KEY, { kind: "message", title: "", markdown: "Old", ledger: null, savedAt: 1 })
  await show(fake)
  fireEvent.click(await screen.findByRole("button", { name: "Start over" }))
  await waitFor(() => expect(field().textContent).toBe(""))
  expect(screen.queryByText(/Draft resumed/)).toBeNull()
  write("New")
  await screen.findByText("Draft saved")
  const texts = (await fake.site.drafts()).map(({ draft }) => draft.markdown)
  expect(texts.sort()).toEqual(["New", "Old"])
})

test("the window has one close button", async () => {
  await show(createFurnishedSite())
  await where()
  expect(screen.getAllByRole("button", { name: "Close" })).toHaveLength(1)
})

test("whoever passes a post on says where to: the community that has it already is not chosen for them", async () => {
  const fake = createFurnishedSite()
  const [usual] = fake.communities
    .get()
    .filter(({ access }) => access === "open")
    .sort((one, other) => other.posts - one.posts)
  const shared = fake.site.home.get().find(({ ledger }) => ledger === usual?.ledger)
  if (!shared) throw new Error("the furnished site has posts in its largest community")
  const draft = { kind: "message", title: "", markdown: "", ledger: null, shared, savedAt: 1 } as const
  await renderScreen(<ComposerDialog start={{ draft: { key: "shared", draft } }} onClose={() => undefined} />, { fake })
  expect(await screen.findByRole("dialog", { name: "Share this post" })).toBeTruthy()
  expect(await readWhere()).toBe("")
  fireEvent.click(screen.getByRole("button", { name: /^Publish/ }))
  expect(await screen.findByText("Choose a community first.")).toBeTruthy()
  expect(fake.calls).not.toContain("submitPost")
})

test("who asks for a question gets one, and the message that was begun stays among the drafts", async () => {
  const fake = createFurnishedSite()
  await show(fake)
  await where()
  write("A message")
  await screen.findByText("Draft saved")
  cleanup()
  await renderScreen(<ComposerDialog start={{ kind: "question" }} onClose={() => undefined} />, { fake })
  await where()
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Question" }).checked).toBe(true)
  expect(field().textContent).toBe("")
  write("A question?")
  await screen.findByText("Draft saved")
  const kept = await fake.site.drafts()
  expect(Object.fromEntries(kept.map(({ draft }) => [draft.kind, draft.markdown]))).toEqual({
    message: "A message",
    question: "A question?",
  })
})
