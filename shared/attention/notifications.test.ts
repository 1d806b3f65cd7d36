import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createCommunityProjection } from "../community/communityProjection.ts"
import {
  comment,
  createItemMaker,
  deletion,
  LEDGER,
  memberNamed,
  post,
  reaction,
} from "../community/fixtures/itemMaker.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import { DEFAULT_SETTINGS, LEVELS, type Level } from "./attentionSettings.ts"
import { type InboxMark, joinMarks, type MarkAs, markEvent } from "./inboxMark.ts"
import { createMentionFinder } from "./mentionFinder.ts"
import { createNewsTeller, type NewsTeller } from "./newsTeller.ts"
import { readPostEvents } from "./readPostEvents.ts"
import { NOTIFICATIONS, REASONS } from "./reasons.ts"
import { settleEvent } from "./settleEvent.ts"

const ME = memberNamed("lea")
const NAMES = new Map([
  [ME, "Léa Garnier"],
  [memberNamed("marc"), "Marc Lefebvre"],
])
const WHO = ["lea", "lea/laptop", "marc"] as const
const TEXTS = ["Bonjour", "Merci @Léa Garnier", "Voir @Marc", "Réunion @tous"]

const says = (yes: boolean) => (yes ? "yes" : "no")

const step = fc.record({
  who: fc.constantFrom(...WHO),
  does: fc.constantFrom("post", "comment", "reaction", "unreact", "edit", "delete"),
  about: fc.nat(20),
  text: fc.constantFrom(...TEXTS),
  /** What the member does on one of their devices after it. */
  after: fc.constantFrom("nothing", "read", "done", "later"),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const write = (maker: ReturnType<typeof createItemMaker>, before: readonly ItemRecord[], one: Step): ItemRecord => {
  const { who, does, about, text } = one
  const target = before[about % Math.max(1, before.length)]
  if (!target || does === "post") return maker.write(who, post(text))
  if (does === "comment") return maker.write(who, comment(target, text))
  if (does === "reaction") return maker.write(who, reaction(target, "👍"))
  if (does === "unreact") return maker.write(who, { t: "unreact", target: target.id })
  if (does === "edit") return maker.write(who, { t: "edit", target: target.id, md: text })
  return maker.write(who, deletion(target))
}

/** How long a device waits before it tells, and so how much later what the member did elsewhere may come. */
const GRACE = 100

/** One of a member's devices: what it was handed, in its own portions, and what it told of. */
const createDevice = (maker: ReturnType<typeof createItemMaker>, level: Level, now: () => number = () => 1) => {
  const projection = createCommunityProjection({ ledger: LEDGER, memberOf: maker.memberOf, mayHaveWritten: () => true })
  const marks = new Map<string, InboxMark>()
  let time = 0
  const notified: string[] = []
  const reader = {
    me: ME,
    joinedAt: 0,
    mentionsMe: createMentionFinder(ME, NAMES),
    callsMyGroup: (text: string) => text.includes("@tous"),
    topics: new Set<string>(),
    stanceOn: () => undefined,
  }
  const entries = () =>
    projection
      .posts()
      .flatMap((id) => readPostEvents(projection, id, reader))
      .flatMap((event) => {
        const circumstances = { settings: DEFAULT_SETTINGS, level, mark: marks.get(event.id) }
        const settled = settleEvent(event, circumstances)
        return settled ? [{ ...event, ...settled, event }] : []
      })
  const teller: NewsTeller<ReturnType<typeof entries>[number]> = createNewsTeller()
  const look = () =>
    void notified.push(...teller.look(entries(), { now: time, mayTell: true, graceMs: GRACE }).tell.map(({ id }) => id))
  const mark = ({ id, event, place }: ReturnType<typeof entries>[number], as: MarkAs): void =>
    void marks.set(id, markEvent(event, { as, before: place, at: now(), known: marks.get(id) }))
  return {
    notified,
    entries,
    marks,
    /** What another of the member's devices says of its inbox. */
    hear(others: ReadonlyMap<string, InboxMark>) {
      for (const [id, theirs] of others) {
        const known = marks.get(id)
        marks.set(id, known ? joinMarks(known, theirs) : theirs)
      }
      look()
    },
    take(items: readonly ItemRecord[]) {
      projection.apply(items, [])
      look()
    },
    /** Time passes on it. */
    wait(ms: number) {
      time += ms
      look()
    },
    settle(as: Step["after"]) {
      const [entry] = entries()
      if (entry && as !== "nothing") mark(entry, as)
    },
  }
}

describe("whatever happens, and in whatever portions it comes", () => {
  const history = fc.array(step, { maxLength: 20 })

  it("each device tells of an event at most once, never of the member's own doing, and never of a reaction", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...LEVELS), fc.nat(4), (steps, level, portion) => {
        const maker = createItemMaker()
        const items: ItemRecord[] = []
        const [atOnce, inPortions] = [createDevice(maker, level), createDevice(maker, level)]
        for (const [at, one] of steps.entries()) {
          items.push(write(maker, items, one))
          atOnce.take(items.slice(-1))
          atOnce.settle(one.after)
          if (at % (portion + 1) === 0) inPortions.take(items)
          for (const device of [atOnce, inPortions]) device.wait(one.about * 10)
        }
        inPortions.take(items)
        for (const device of [atOnce, inPortions]) device.wait(GRACE)
        for (const { notified, entries } of [atOnce, inPortions]) {
          expect(new Set(notified).size).toBe(notified.length)
          expect(notified.filter((id) => id.startsWith("reaction/"))).toEqual([])
          for (const { from, id } of entries()) expect([id, from.includes(ME)]).toEqual([id, false])
          expect(level === "nothing" ? [...notified, ...entries()] : []).toEqual([])
        }
        const reasonsOf = (device: typeof atOnce) => device.entries().map(({ id, reason }) => [id, reason])
        expect(reasonsOf(inPortions)).toEqual(reasonsOf(atOnce))
      }),
    )
  })

  it("what was read or put away on one of the member's devices is told by no other, and stands alike on all", () => {
    fc.assert(
      fc.property(history, fc.nat(4), fc.nat(GRACE - 1), (steps, portion, late) => {
        const maker = createItemMaker()
        const items: ItemRecord[] = []
        let time = 0
        const now = () => (time += 1)
        const [desk, laptop] = [createDevice(maker, "all", now), createDevice(maker, "all", now)]
        for (const [at, one] of steps.entries()) {
          items.push(write(maker, items, one))
          desk.take(items.slice(-1))
          desk.settle(one.after)
          if (at % (portion + 1) > 0) continue
          const settled = new Set(
            desk.entries().flatMap(({ id, place, unread }) => (unread && place === "todo" ? [] : [id])),
          )
          const before = laptop.notified.length
          // They meet: what colleagues wrote may come before what the member did with it at the desk.
          laptop.take(items)
          laptop.wait(late)
          laptop.hear(desk.marks)
          laptop.wait(GRACE)
          expect(laptop.notified.slice(before).filter((id) => settled.has(id))).toEqual([])
        }
        laptop.take(items)
        laptop.settle("later")
        desk.hear(laptop.marks)
        laptop.hear(desk.marks)
        const standingOf = (device: typeof desk) => device.entries().map(({ id, place, unread }) => [id, place, unread])
        expect(standingOf(laptop)).toEqual(standingOf(desk))
      }),
    )
  })

  it("a reaction that was taken back leaves no trace", () => {
    const maker = createItemMaker()
    const mine = maker.write("lea", post("Bonjour"))
    const given = maker.write("marc", reaction(mine, "👍"))
    const device = createDevice(maker, "all")
    device.take([mine, given])
    expect(device.entries().map(({ id }) => id)).toEqual([`reaction/${mine.id}`])
    device.take([maker.write("marc", { t: "unreact", target: given.id })])
    device.wait(GRACE)
    expect([device.entries(), device.notified]).toEqual([[], []])
  })

  it("what is gone, or was dealt with, before it was told is told no more; what still waits is told once", () => {
    const maker = createItemMaker()
    const device = createDevice(maker, "all")
    const called = maker.write("marc", post("Merci @Léa Garnier"))
    device.take([called])
    device.wait(GRACE - 1)
    expect(device.notified).toEqual([])
    device.take([maker.write("marc", deletion(called))])
    const another = maker.write("marc", post("Voir @Léa Garnier"))
    device.take([another])
    device.wait(GRACE)
    device.wait(GRACE)
    expect(device.notified).toEqual([another.id])
  })
})

describe("docs/notifications.md", () => {
  const rows = REASONS.map((reason) => {
    const event = { reasons: [reason], id: "1", parts: ["1"], known: false } as const
    const reaches = LEVELS.map((level) => {
      const whole = { ...event, post: "2", item: "1", from: [], emojis: [], at: 0 } as never
      return says(settleEvent(whole, { settings: DEFAULT_SETTINGS, level, mark: undefined }) !== undefined)
    })
    return `| ${[reason, ...reaches, says(NOTIFICATIONS[reason].system)].join(" | ")} |`
  })

  it("is the table that the code follows", () => {
    const document = readFileSync(new URL("../../docs/notifications.md", import.meta.url), "utf8")
    expect(document.split("\n").filter((line) => /^\| [a-z]+ \| (?:yes|no) /.test(line))).toEqual(rows)
  })
})
