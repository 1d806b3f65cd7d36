import { expect, test } from "vitest"
import { createCommunityProjection } from "../community/communityProjection.ts"
import {
  comment,
  createItemMaker,
  deviceOf,
  LEDGER,
  memberNamed,
  post,
  reaction,
} from "../community/fixtures/itemMaker.ts"
import type { Item } from "../community/items.ts"
import type { CommentView, WaitingView } from "./site.ts"
import { createPostViews } from "./postViews.ts"

const MANY = 50

/** Alice looks at a post with a long thread; what she wrote there last is nowhere else yet. */
const setUp = () => {
  const { memberOf, write } = createItemMaker()
  const projection = createCommunityProjection({ ledger: LEDGER, memberOf, mayHaveWritten: () => true })
  const received = new Set<number>()
  const waiting: WaitingView[] = []
  const views = createPostViews({
    me: { member: memberNamed("alice"), device: deviceOf("alice") },
    rooms: { get: () => ({ projection, state: () => undefined }) },
    delivery: (_, seq) => ({ sentTo: 0, receivedBy: received.has(seq) ? 1 : 0 }),
    isUnread: () => false,
    waiting: () => waiting,
    stanceOn: () => undefined,
  })
  const say = (author: string, body: Item) => {
    const item = write(author, body)
    views.refresh(LEDGER, projection.apply([item], []))
    return item
  }
  const talked = say("bob", post("Who comes?"))
  for (let number = 0; number < MANY; number++) say("carol", comment(talked, `Comment ${number}`))
  const own = say("alice", comment(talked, "I do"))
  const key = { ledger: LEDGER, item: talked.id }
  return { views, say, talked, own, received, waiting, thread: views.thread(key), post: views.post(key) }
}

/** Those among the views after that are no longer, or not yet, the very objects that they were before. */
const renewed = (before: readonly CommentView[], after: readonly CommentView[]): readonly string[] =>
  after.filter((view) => !before.includes(view)).map(({ markdown }) => markdown)

test("A comment that comes is the only one whose view is made", () => {
  const { say, talked, thread, post: shown } = setUp()
  const before = thread.get()
  say("bob", comment(talked, "So do I"))
  expect(thread.get()).toHaveLength(MANY + 2)
  expect(renewed(before, thread.get())).toEqual(["So do I"])
  expect(shown.get()?.comments).toBe(MANY + 2)
})

test("Only what was reacted to is shown anew, and only while its reactions differ", () => {
  const { views, say, own, waiting, thread, post: shown } = setUp()
  const [first, post_] = [thread.get(), shown.get()]
  const input = { kind: "reaction", ledger: LEDGER, item: own.id, emoji: "👍", remove: false } as const
  waiting.push({ id: "1", input, dueAt: 0, failure: null })
  views.refreshAround(input)
  expect(renewed(first, thread.get())).toEqual(["I do"])
  const tapped = thread.get()
  waiting.pop()
  say("alice", reaction(own, "👍"))
  expect(renewed(tapped, thread.get())).toEqual([])
  expect(shown.get()).toBe(post_)
})

test("An acknowledgement shows at what was acknowledged, and nothing else is shown anew", () => {
  const { views, own, received, thread, post: shown } = setUp()
  const [before, post_] = [thread.get(), shown.get()]
  received.add(own.seq)
  views.refreshLedger(LEDGER)
  expect(renewed(before, thread.get())).toEqual(["I do"])
  expect(thread.get().at(-1)?.delivery?.receivedBy).toBe(1)
  expect(shown.get()).toBe(post_)
})

test("Who looks again without anything having changed sees the very same", () => {
  const { views, thread, post: shown } = setUp()
  const [before, post_] = [thread.get(), shown.get()]
  views.refreshAll()
  expect(thread.get()).toBe(before)
  expect(shown.get()).toBe(post_)
})
