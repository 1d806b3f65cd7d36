import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createCommunityProjection } from "../../community/communityProjection.ts"
import { comment, createItemMaker, LEDGER, memberNamed, post, reaction } from "../../community/fixtures/itemMaker.ts"
import { createHash } from "../../crypto/hash.ts"
import { toUtf8 } from "../../kernel/bytes.ts"
import type { ItemId, LedgerId } from "../../kernel/ids.ts"
import { arrangePosts } from "./arrangePosts.ts"
import { createHelpFinder } from "./createHelpFinder.ts"
import { gatherInterests } from "./interests.ts"
import { isWaiting } from "./isWaiting.ts"
import { type PostFacts, readPostFacts } from "./postFacts.ts"
import { FADING_MS, type Reader, scorePost } from "./scorePost.ts"
import { nameSubject, parseTuning, type Tuning } from "./tuning.ts"

const NOW = Date.UTC(2026, 10, 23, 9)
const HOUR_MS = 3_600_000
const ledgerNamed = (name: string) => createHash(toUtf8(name)) as LedgerId
const FIELD = ledgerNamed("field")

let made = 0
const factsOf = (changed: Partial<PostFacts> = {}): PostFacts => {
  const at = changed.at ?? NOW - HOUR_MS
  return {
    ledger: FIELD,
    item: `2026-Q4.1.${made++}` as ItemId,
    author: memberNamed("marc"),
    at,
    heardAt: at,
    kind: "message",
    tags: [],
    asks: null,
    voices: 0,
    mine: false,
    spoke: false,
    spokeAt: 0,
    reacted: false,
    exchanges: [],
    ...changed,
  }
}

const readerOf = (changed: Partial<Reader> = {}): Reader => ({
  interests: gatherInterests([]),
  tuning: {},
  helpsWith: () => undefined,
  followsTopic: () => false,
  isFavourite: () => false,
  concerns: () => false,
  isUnread: () => true,
  ...changed,
})

const orderOf = (posts: readonly PostFacts[], reader: Reader) =>
  arrangePosts(
    posts.map((one) => scorePost(one, reader, NOW)),
    posts.length,
  ).map((scored) => scored.post)

/** The first of two is put above the other, though the other is an hour newer. */
const expectAbove = (stronger: Partial<PostFacts>, reader: Reader, weaker: Partial<PostFacts> = {}) => {
  const other = factsOf({ author: memberNamed("yuki"), ledger: ledgerNamed("other"), ...weaker, at: NOW - HOUR_MS })
  const first = factsOf({ ...stronger, at: NOW - 2 * HOUR_MS })
  expect(orderOf([other, first], reader)[0]).toBe(first)
  return scorePost(first, reader, NOW).why
}

describe("what concerns a member comes first, and says why", () => {
  it("where nothing else speaks for it, what is newest", () => {
    const [older, newer] = [factsOf({ at: NOW - 9 * HOUR_MS }), factsOf({ at: NOW - HOUR_MS })]
    expect(orderOf([older, newer], readerOf())).toEqual([newer, older])
    expect(scorePost(newer, readerOf(), NOW).why).toEqual([{ kind: "recent" }])
    expect(scorePost({ ...newer, mine: true }, readerOf(), NOW).why).toEqual([{ kind: "mine" }])
  })

  it("an official announcement", () => {
    expect(expectAbove({ kind: "announcement" }, readerOf())).toEqual([{ kind: "announcement" }])
  })

  it("somebody with whom they exchange", () => {
    const interests = gatherInterests([factsOf({ exchanges: [memberNamed("marc"), memberNamed("marc")] })])
    const why = expectAbove({ author: memberNamed("marc") }, readerOf({ interests }))
    expect(why).toEqual([{ kind: "person", member: memberNamed("marc") }])
  })

  it("a topic that they follow, a topic that they talk about, a favourite community", () => {
    const follows = readerOf({ followsTopic: (tag) => tag === "pompe" })
    expect(expectAbove({ tags: ["pompe"] }, follows)).toEqual([{ kind: "followed-topic", tag: "pompe" }])
    const interests = gatherInterests([factsOf({ spoke: true, tags: ["pompe"], ledger: ledgerNamed("elsewhere") })])
    expect(expectAbove({ tags: ["pompe"] }, readerOf({ interests }))).toEqual([{ kind: "topic", tag: "pompe" }])
    const favours = readerOf({ isFavourite: (ledger) => ledger === FIELD })
    expect(expectAbove({}, favours)).toEqual([{ kind: "favourite", ledger: FIELD }])
  })

  it("a question without an answer, where they have something to say; not one that was answered, nor one for others", () => {
    const interests = gatherInterests([factsOf({ spoke: true })])
    const reader = readerOf({ interests })
    const asks = "How long does the seal last?"
    expect(expectAbove({ asks }, reader, { ledger: FIELD })[0]).toEqual({ kind: "question" })
    for (const [changed, by] of [
      [{ asks: null }, reader],
      [{ spoke: true }, reader],
      [{}, readerOf()],
    ] as const)
      expect(scorePost(factsOf({ asks, ...changed }), by, NOW).why).not.toContainEqual({ kind: "question" })
  })

  it("a question without an answer about what they said they help with, before questions of their communities", () => {
    const reader = readerOf({
      interests: gatherInterests([factsOf({ spoke: true, ledger: ledgerNamed("other") })]),
      helpsWith: createHelpFinder(["the", "Dosing pumps", "SQL"]),
    })
    const asks = "The pump\nwhich DOSING pump do you take?"
    const why = expectAbove({ asks }, reader, { asks: "And who has the key?" })
    expect(why[0]).toEqual({ kind: "help", subject: "Dosing pumps" })
    for (const changed of [{ asks: "The pump of the dosing line" }, { asks: null }, { asks, spoke: true }])
      expect(scorePost(factsOf(changed), reader, NOW).why.map(({ kind }) => kind)).not.toContain("help")
  })

  it("what was not read before what was, and one's own words further down", () => {
    const read = factsOf({ at: NOW - HOUR_MS })
    const unread = factsOf({ at: NOW - 20 * HOUR_MS, author: memberNamed("yuki") })
    const own = factsOf({ at: NOW, mine: true, author: memberNamed("lea") })
    expect(orderOf([own, read, unread], readerOf({ isUnread: (one) => one === unread }))).toEqual([unread, read, own])
  })

  it("not one's own words, where all is read: nobody comes to read themselves", () => {
    const own = ["a", "b"].map((name, at) => factsOf({ at: NOW - at, mine: true, ledger: ledgerNamed(name) }))
    const read = factsOf({ at: NOW - FADING_MS })
    expect(orderOf([...own, read], readerOf({ isUnread: () => false }))[0]).toBe(read)
  })

  it("what waits for them, seen or not, their own words too; until they dealt with it", () => {
    const called = factsOf({ at: NOW - 20 * HOUR_MS, author: memberNamed("yuki") })
    const asked = factsOf({ at: NOW - 30 * HOUR_MS, mine: true, author: memberNamed("lea") })
    const news = factsOf({ at: NOW })
    const waiting = readerOf({ isUnread: (one) => one === news, concerns: (one) => one !== news })
    expect(orderOf([news, called, asked], waiting)).toEqual([called, asked, news])
    expect([called, asked].map((one) => scorePost(one, waiting, NOW).why[0])).toEqual([
      { kind: "concerns" },
      { kind: "onMine" },
    ])
    const done = readerOf({ isUnread: (one) => one === news })
    expect(orderOf([news, called, asked], done)).toEqual([news, called, asked])
  })

  it("a call by name waits until it was answered, an answer until it was seen, a reaction never", () => {
    const entry = { reason: "mention", place: "todo", unread: false, at: 5 } as const
    const silent = { spokeAt: 0, reacted: false }
    expect(isWaiting(entry, silent)).toBe(true)
    expect(isWaiting(entry, { ...silent, spokeAt: 4 })).toBe(true)
    expect(isWaiting(entry, { ...silent, spokeAt: 6 })).toBe(false)
    expect(isWaiting(entry, { ...silent, reacted: true })).toBe(false)
    expect(isWaiting({ ...entry, place: "done" }, silent)).toBe(false)
    const answer = { ...entry, reason: "answer" } as const
    expect(isWaiting(answer, silent)).toBe(false)
    expect(isWaiting({ ...answer, unread: true }, { ...silent, spokeAt: 6 })).toBe(true)
    expect(isWaiting({ ...entry, reason: "reaction", unread: true }, silent)).toBe(false)
  })

  it("what they want more of, and less of what they want less of; until they take it back", () => {
    const subject = { kind: "person", member: memberNamed("marc") } as const
    const tune = (direction: "more" | "less"): Tuning => ({ [nameSubject(subject)]: direction })
    const more = tune("more")
    expect(expectAbove({}, readerOf({ tuning: more }))).toEqual([{ kind: "tuned", subject }])
    const less = tune("less")
    const [marcs, yukis] = [factsOf({ at: NOW }), factsOf({ at: NOW - FADING_MS, author: memberNamed("yuki") })]
    expect(orderOf([marcs, yukis], readerOf({ tuning: less }))).toEqual([yukis, marcs])
  })

  it("never what claims to be written tomorrow", () => {
    const ahead = factsOf({ at: NOW + 20 * HOUR_MS })
    expect(scorePost(ahead, readerOf(), NOW).score).toBe(scorePost(factsOf({ at: NOW }), readerOf(), NOW).score)
  })
})

describe("the order", () => {
  const posts = fc.array(
    fc.record({
      author: fc.constantFrom("marc", "yuki", "priya", "fatou").map(memberNamed),
      ledger: fc.constantFrom("a", "b", "c").map(ledgerNamed),
      at: fc.integer({ min: NOW - 40 * HOUR_MS, max: NOW }),
      kind: fc.constantFrom("message" as const, "question" as const, "announcement" as const),
      voices: fc.nat(9),
    }),
    { maxLength: 60 },
  )

  it("is the same however the posts came, holds each once, and holds as time passes", () => {
    fc.assert(
      fc.property(posts, fc.nat(), (list, turn) => {
        const all = list.map(factsOf)
        const order = orderOf(all, readerOf())
        const turned = [...all.slice(turn % 7), ...all.slice(0, turn % 7)].reverse()
        expect(orderOf(turned, readerOf())).toEqual(order)
        expect(new Set(order).size).toBe(all.length)
        const later = arrangePosts(
          all.map((one) => scorePost(one, readerOf(), NOW + 30 * HOUR_MS)),
          all.length,
        )
        expect(later.map((scored) => scored.post)).toEqual(order)
      }),
    )
  })

  it("does not let one author fill the page", () => {
    const flood = Array.from({ length: 12 }, (_, at) => factsOf({ at: NOW - at * 60_000 }))
    const others = ["yuki", "priya", "fatou"].map((name) =>
      factsOf({ at: NOW - 30 * HOUR_MS, author: memberNamed(name) }),
    )
    const first = orderOf([...flood, ...others], readerOf()).slice(0, 6)
    expect(first.filter((one) => others.includes(one)).length).toBe(3)
  })
})

describe("what is known of a post", () => {
  it("is who spoke to whom, and what about", () => {
    const maker = createItemMaker()
    const said = maker.write("marc", post("La #Pompe fuit"))
    const mine = maker.write("lea", comment(said, "Serrez"))
    const items = [said, mine, maker.write("marc", reaction(mine, "👍")), maker.write("yuki", reaction(said, "👀"))]
    const community = createCommunityProjection({
      ledger: LEDGER,
      memberOf: maker.memberOf,
      mayHaveWritten: () => true,
    })
    community.apply(items, [])
    expect(readPostFacts(community, said.id, memberNamed("lea"))).toMatchObject({
      tags: ["pompe"],
      voices: 1,
      mine: false,
      spoke: true,
      heardAt: mine.hlc.ms,
      exchanges: [memberNamed("marc"), memberNamed("marc")],
    })
    expect(readPostFacts(community, mine.id, memberNamed("lea"))).toBeUndefined()
  })
})

it("a row that cannot be read tunes nothing", () => {
  expect(parseTuning({ "person/x": "never" })).toEqual({})
  expect(parseTuning("more")).toEqual({})
  expect(parseTuning({ "topic/pompe": "less" })).toEqual({ "topic/pompe": "less" })
})
