import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import type { CommentView, PostKey } from "../../../../shared/application/site.ts"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { fakeItem, fakeMember } from "../../../../tests/fakes/fakeIds.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import { loadRichEditor } from "../../composer/editor/useRichEditor.ts"
import { usePost } from "../usePost.ts"
import { Thread } from "./Thread.tsx"

const MANY = 12

const commentOf = (number: number): CommentView => ({
  item: fakeItem(5_000 + number, 0),
  author: fakeMember(2 + (number % 3)),
  at: 1_700_000_000_000 + number,
  mine: true,
  language: null,
  withheld: null,
  delivery: { saved: true, sentTo: 0, receivedBy: 0 },
  markdown: `Comment ${number}`,
  pictures: [],
  history: [],
  reactions: [],
  accepted: false,
})

/** Counts the reading of what nothing but a rendered comment, its reactions or its delivery reads. */
const createCounter = () => {
  let reads = 0
  const watch = <View extends object>(view: View, counted: string): View =>
    new Proxy(view, {
      get: (target, name): unknown => {
        if (name === counted) reads++
        return Reflect.get(target, name)
      },
    })
  return {
    watchComment: (comment: CommentView): CommentView => {
      const reactions = watch(comment.reactions, "map")
      const delivery = comment.delivery && watch(comment.delivery, "receivedBy")
      return watch({ ...comment, reactions, delivery }, "markdown")
    },
    /** Since it was last asked. */
    reads: (): number => {
      const before = reads
      reads = 0
      return before
    },
  }
}

const Watched = ({ postKey }: { readonly postKey: PostKey }) => {
  const post = usePost(postKey)
  return post && <Thread post={post} reply={0} />
}

const setUp = () => {
  const fake = createFurnishedSite()
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("the furnished site has posts")
  const counter = createCounter()
  const thread = Array.from({ length: MANY }, (_, number) => counter.watchComment(commentOf(number)))
  const show = (comments: readonly CommentView[]) =>
    act(() => {
      fake.putThread(post.key, comments)
      fake.putPost({ ...post, comments: comments.length })
    })
  show(thread)
  renderOnSite(fake, <Watched postKey={post.key} />)
  // What is fetched for the first of them is there.
  act(() => undefined)
  expect(counter.reads()).toBeGreaterThanOrEqual(MANY * 3)
  return { fake, counter, thread, show, post }
}

test("a comment that comes renders none of those that stand there", () => {
  const { counter, thread, show } = setUp()
  show([...thread, commentOf(MANY)])
  expect(screen.getByText(`Comment ${MANY}`)).toBeTruthy()
  expect(counter.reads()).toBe(0)
})

test("a comment that changes is rendered, and no other", () => {
  const { counter, thread, show } = setUp()
  const [first = commentOf(0), ...others] = thread
  show([counter.watchComment({ ...first, markdown: "Said otherwise" }), ...others])
  expect(screen.getByText("Said otherwise")).toBeTruthy()
  const alone = counter.reads()
  expect(alone).toBeGreaterThan(0)
  show(thread.map((comment) => counter.watchComment(comment)))
  expect(counter.reads()).toBeGreaterThanOrEqual(alone * (MANY - 1))
})

test("what a community counts, when somebody was heard of, and what waits elsewhere render no comment", () => {
  const { fake, counter, post } = setUp()
  act(() => {
    fake.communities.set(fake.communities.get().map((one) => ({ ...one, posts: one.posts + 1, lastActivity: 1 })))
    fake.members.set(new Map([...fake.members.get()].map(([id, member]) => [id, { ...member, lastHeard: 1 }])))
  })
  expect(counter.reads()).toBe(0)
  const input = { kind: "comment", post: post.key, markdown: "One that waits" } as const
  act(() => fake.waiting.set([{ id: "1", input, dueAt: 0, failure: null }]))
  expect(screen.getByText("One that waits")).toBeTruthy()
  expect(counter.reads()).toBe(0)
})

test("below a question that nobody answered yet stands who might, but not who asks; below one that was answered nobody", async () => {
  await loadRichEditor()
  const fake = createFurnishedSite()
  const post = fake.site.home
    .get()
    .map((key) => fake.site.post(key).get())
    .find((one) => one?.kind === "question")
  if (!post) throw new Error("the furnished site has a question")
  const people = [...fake.site.members.get().values()]
  const [marc, priya] = ["Marc Lefebvre", "Priya Raman"].map((name) => people.find((one) => one.name === name))
  if (!marc || !priya) throw new Error("the furnished site has people")
  const unanswered = {
    ...post,
    author: marc.id,
    title: "Ordonnancement",
    markdown: "Un tableau de bord ?",
    comments: 0,
    answer: null,
  }
  fake.putPost(unanswered)
  renderOnSite(fake, <Watched postKey={post.key} />)
  const field = await screen.findByRole("textbox")
  expect(await screen.findByRole("button", { name: "Mention Priya Raman · tableaux de bord" })).toBeTruthy()
  expect(screen.queryByText("Marc Lefebvre", { selector: "button *" })).toBeNull()
  screen.getByRole("button", { name: /Mention Priya/ }).click()
  await waitFor(() => expect(field.textContent).toContain("@Priya Raman"))
  act(() => fake.putPost({ ...unanswered, comments: 1 }))
  expect(screen.queryByText("Might have an answer:")).toBeNull()
})
