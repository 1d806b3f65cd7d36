import { expect, test } from "vitest"
import { createObserved } from "../kernel/subscription.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Room } from "./rooms.ts"
import { createTopics, type TopicsContext } from "./topics.ts"

const LEDGER = "aa".repeat(32) as LedgerId
const NOTHING = { acts: true, posts: new Map() }

/** One community, whose posts each have the tag that they are given. */
const open = (tags: readonly string[]) => {
  const texts = new Map(tags.map((tag, at) => [`2026-Q4.1.${at}` as ItemId, `Du #${tag}`]))
  let mayRead = true
  let asked = 0
  const createRoom = () =>
    ({
      ledger: { id: LEDGER },
      state: () => ({ mayRead: () => mayRead }),
      projection: {
        posts: () => [...texts.keys()],
        comments: () => [],
        post(id: ItemId) {
          asked++
          const md = texts.get(id)
          return md && { id, md, at: 1 }
        },
      },
    }) as unknown as Room
  let room = createRoom()
  const topics = createTopics({
    me: "bob" as MemberId,
    rooms: { get: () => room, list: () => [room] } as unknown as TopicsContext["rooms"],
    followed: { chosen: createObserved(new Map()), has: () => false } as unknown as TopicsContext["followed"],
    now: () => 1,
  })
  return {
    topics,
    texts,
    shown: () => topics.topics.get().map(({ tag }) => tag),
    close: () => (mayRead = false),
    foldAnew: () => (room = createRoom()),
    /** How many posts were looked at meanwhile. */
    looked(work: () => void) {
      asked = 0
      work()
      return asked
    },
  }
}

test("Somebody who comes has no post read again", () => {
  const { topics, shown, looked } = open(["vélo", "soudure"])
  expect(shown()).toEqual(["soudure", "velo"])
  expect(looked(() => topics.take(NOTHING))).toBe(0)
})

test("Posts that an act shows or hides are read again", () => {
  const { topics, texts, shown } = open(["vélo", "soudure"])
  const [first] = [...texts.keys()]
  if (!first) throw new Error("there are two")
  texts.delete(first)
  topics.take({ acts: true, posts: new Map([[LEDGER, new Set([first])]]) })
  expect(shown()).toEqual(["soudure"])
})

test("A community that is closed to me takes its topics with it, one that is folded anew those that are gone", () => {
  const { topics, texts, shown, close, foldAnew } = open(["vélo", "soudure"])
  const [first] = [...texts.keys()]
  if (first) texts.delete(first)
  foldAnew()
  topics.take(NOTHING)
  expect(shown()).toEqual(["soudure"])
  close()
  topics.take(NOTHING)
  expect(shown()).toEqual([])
})
