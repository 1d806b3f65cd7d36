import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../tests/fakes/renderOnSite.tsx"
import type { PostInput } from "../../../shared/application/site.ts"
import { fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import articleClasses from "../post/PostArticle.module.css"
import { PendingPosts } from "./PendingPosts.tsx"
import { OutboxToast } from "./OutboxToast.tsx"
import { rememberOrigin } from "./origins.ts"

const POST: PostInput = { ledger: fakeLedger(10), kind: "question", title: "Why?", markdown: "Tell me" }

const submit = async () => {
  const fake = createFurnishedSite()
  const shown = renderOnSite(fake, <OutboxToast />)
  let id = ""
  await act(async () => {
    const submitted = await fake.site.submitPost(POST)
    if (submitted.ok) id = submitted.value
  })
  return { fake, shown, id }
}

test("nothing is shown while nothing waits", () => {
  renderOnSite(createFurnishedSite(), <OutboxToast />)
  expect(screen.queryByRole("region")).toBeNull()
})

test("undo takes the post back and hands its text to the composer, as a draft", async () => {
  const { fake, shown, id } = await submit()
  rememberOrigin(id, "post:home")
  fireEvent.click(screen.getByRole("button", { name: /Undo/ }))
  await waitFor(() => expect(shown.composed).toHaveLength(1))
  expect(fake.waiting.get()).toEqual([])
  expect(shown.composed[0]?.draft).toMatchObject({ key: "post:home", draft: POST })
  expect(await fake.site.drafts()).toMatchObject([{ key: "post:home", draft: POST }])
})

test("what waits under a question is called an answer, elsewhere a comment", async () => {
  for (const [kind, words] of [
    ["question", "Your answer"],
    ["message", "Your comment"],
  ] as const) {
    const fake = createFurnishedSite()
    const [key] = fake.site.home.get()
    const post = key && fake.site.post(key).get()
    if (!post) throw new Error("the furnished site has posts")
    fake.putPost({ ...post, kind })
    const { unmount } = renderOnSite(fake, <OutboxToast />)
    await act(() => fake.site.submitComment({ post: key, markdown: "Under the stairs" }))
    expect(screen.getByRole("region").textContent).toContain(words)
    unmount()
  }
})

test("a text that was begun since is not overwritten by what comes back", async () => {
  const { fake, shown, id } = await submit()
  rememberOrigin(id, "post:home")
  const { readDraftStore } = await import("../composer/draftStore.ts")
  await readDraftStore(fake.site).save("post:home", { ...POST, markdown: "Another one", savedAt: 1 })
  fireEvent.click(screen.getByRole("button", { name: /Undo/ }))
  await waitFor(() => expect(shown.composed).toHaveLength(1))
  const texts = (await fake.site.drafts()).map(({ draft }) => draft.markdown)
  expect(texts.sort()).toEqual(["Another one", "Tell me"])
})

test("a comment comes back before what was begun in its field since", async () => {
  const fake = createFurnishedSite()
  const [post] = fake.site.home.get()
  if (!post) throw new Error("the furnished site has posts")
  renderOnSite(fake, <OutboxToast />)
  const { readDraftStore } = await import("../composer/draftStore.ts")
  const { createCommentDraftKey } = await import("../composer/draftKey.ts")
  const key = createCommentDraftKey(post)
  await readDraftStore(fake.site).save(key, { ...POST, markdown: "later", savedAt: 1 })
  await act(async () => void (await fake.site.submitComment({ post, markdown: "earlier" })))
  fireEvent.click(screen.getByRole("button", { name: /Undo/ }))
  await waitFor(() => expect(readDraftStore(fake.site).read(key)?.markdown).toBe("earlier\n\nlater"))
})

test("Ctrl+Z takes back, but belongs to the text inside a field", async () => {
  const { fake, shown } = await submit()
  const field = document.body.appendChild(document.createElement("textarea"))
  fireEvent.keyDown(field, { key: "z", ctrlKey: true })
  expect(fake.waiting.get()).toHaveLength(1)
  field.remove()
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true })
  await waitFor(() => expect(shown.composed).toHaveLength(1))
})

test("Ctrl+Z in an editor is its text's; in one that was empty and stays so it takes back", async () => {
  const { fake, shown } = await submit()
  const editor = document.body.appendChild(document.createElement("div"))
  editor.contentEditable = "true"
  /** Marks the key as done, as editors do whether or not they had something to undo. */
  const pressOn = (before: string, after: string) => {
    editor.textContent = before
    const undo = (event: Event) => {
      event.preventDefault()
      editor.textContent = after
    }
    editor.addEventListener("keydown", undo, { once: true })
    fireEvent.keyDown(editor, { key: "z", ctrlKey: true })
  }
  pressOn("Half a word", "Half")
  pressOn("", "What was deleted")
  pressOn("A", "")
  expect(fake.waiting.get()).toHaveLength(1)
  pressOn("", "")
  await waitFor(() => expect(shown.composed).toHaveLength(1))
  editor.remove()
})

test("send now sends at once", async () => {
  const { fake } = await submit()
  fireEvent.click(screen.getByRole("button", { name: "Send now" }))
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
  expect(fake.site.home.get()[0]).toMatchObject({ ledger: POST.ledger })
  expect(screen.queryByRole("region", { name: "Waiting to leave" })).toBeNull()
})

test("the focus stays on the page when the button that had it leaves", async () => {
  const fake = createFurnishedSite()
  renderOnSite(
    fake,
    <main id="content" tabIndex={-1}>
      <OutboxToast />
    </main>,
  )
  await act(async () => void (await fake.site.submitPost(POST)))
  const button = screen.getByRole("button", { name: "Send now" })
  button.focus()
  fireEvent.click(button)
  await waitFor(() => expect(button.isConnected).toBe(false))
  expect(document.activeElement).toBe(screen.getByRole("main"))
})

test("what has left from another page says so, and shows the way there", async () => {
  const { fake } = await submit()
  fireEvent.click(screen.getByRole("button", { name: "Send now" }))
  await screen.findByRole("region", { name: "Sent" })
  const community = fake.communities.get().find(({ ledger }) => ledger === POST.ledger)?.name ?? "?"
  expect(screen.getByRole("region").textContent).toContain(`Published in ${community}`)
  expect(screen.getByRole("link", { name: "Show" }).getAttribute("href")).toBe(`#/c/${POST.ledger}`)
  expect(screen.getByRole("status").textContent).toContain("Published")
})

test("what was taken back is not said to be published", async () => {
  const { fake } = await submit()
  fireEvent.click(screen.getByRole("button", { name: /Undo/ }))
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
  expect(screen.queryByRole("region")).toBeNull()
})

test("a post that can be seen waiting has its buttons once, and Ctrl+Z", async () => {
  const fake = createFurnishedSite()
  const shown = renderOnSite(
    fake,
    <>
      <PendingPosts ledger={null} />
      <OutboxToast />
    </>,
  )
  await act(async () => void (await fake.site.submitPost(POST)))
  expect(screen.getAllByRole("button", { name: /Undo/ })).toHaveLength(1)
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true })
  await waitFor(() => expect(shown.composed).toHaveLength(1))
})

test("thanks that wait stand in the block in which they will stand; a question stands in none", async () => {
  const fake = createFurnishedSite()
  const { container } = renderOnSite(fake, <PendingPosts ledger={null} />)
  const blocks = () => [...container.getElementsByClassName(articleClasses.thanks ?? "")]
  await act(async () => void (await fake.site.submitPost(POST)))
  expect(blocks()).toEqual([])
  await act(async () => void (await fake.site.submitPost({ ...POST, kind: "thanks", markdown: "Well done" })))
  expect(blocks().map((block) => block.textContent)).toEqual(["Why?Well done"])
})

test("a reaction needs no toast, but Ctrl+Z takes it back, and a failure is shown", async () => {
  const fake = createFurnishedSite()
  const [post] = fake.site.home.get()
  if (!post) throw new Error("the furnished site has posts")
  renderOnSite(fake, <OutboxToast />)
  await act(async () => void (await fake.site.toggleReaction(post, "👍")))
  expect(screen.queryByRole("region")).toBeNull()
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true })
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
  await act(async () => void (await fake.site.toggleReaction(post, "👍")))
  act(() => fake.waiting.set(fake.waiting.get().map((view) => ({ ...view, failure: { kind: "full" } }))))
  expect(screen.getByRole("region").textContent).toContain("Not sent. It is kept here.")
})

test("what failed says that it is kept, and can be tried again", async () => {
  const { fake } = await submit()
  act(() => fake.waiting.set(fake.waiting.get().map((view) => ({ ...view, failure: { kind: "full" } }))))
  expect(screen.getByRole("region").textContent).toContain("Not sent. It is kept here.")
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
})

test("the seconds are hidden from screen readers, who hear one sentence", async () => {
  await submit()
  expect(screen.getByText(/Leaves in/).closest("[aria-hidden='true']")).not.toBeNull()
  expect(screen.getByRole("status").textContent).toContain("Press Control Z")
})

test("the focus stays on the page when a post that waits in its feed leaves with the button that had it", async () => {
  const fake = createFurnishedSite()
  renderOnSite(
    fake,
    <main id="content" tabIndex={-1}>
      <PendingPosts ledger={null} />
    </main>,
  )
  await act(async () => void (await fake.site.submitPost(POST)))
  const send = screen.getByRole("button", { name: "Send now" })
  send.focus()
  fireEvent.click(send)
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
  expect(document.activeElement?.id).toBe("content")
})
