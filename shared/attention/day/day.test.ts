import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { memberNamed } from "../../community/fixtures/itemMaker.ts"
import { createHash } from "../../crypto/hash.ts"
import { toUtf8 } from "../../kernel/bytes.ts"
import type { ItemId, LedgerId } from "../../kernel/ids.ts"
import type { PostFacts } from "../relevance/postFacts.ts"
import type { Scored } from "../relevance/scorePost.ts"
import { chooseForDay, type DayCandidates } from "./chooseForDay.ts"
import { findDayStart, findLastDue, isDayReady, parseDaySettings } from "./daySettings.ts"

const HOUR_MS = 3_600_000
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()

describe("a day", () => {
  const settings = { hour: 8 * 60 + 30, doneAt: null }

  it("waits from the chosen hour on, until it is done, and again from that hour of the next day", () => {
    const done = { ...settings, doneAt: at(23, 9) }
    expect(isDayReady(settings, at(23, 9))).toBe(true)
    expect([at(23, 10), at(24, 8)].map((now) => isDayReady(done, now))).toEqual([false, false])
    expect(isDayReady(done, at(24, 9))).toBe(true)
  })

  it("tells since the last one, since yesterday where there was none, and of a week at most", () => {
    expect(findDayStart(settings, at(23, 9))).toBe(at(22, 9))
    expect(findDayStart({ ...settings, doneAt: at(20, 17) }, at(23, 9))).toBe(at(20, 17))
    expect(findDayStart({ ...settings, doneAt: at(1, 9) }, at(23, 9))).toBe(at(16, 9))
  })

  it("is due at an hour that has struck, within the last day or so", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: at(1, 0), max: at(30, 0) }), (hour, now) => {
        const due = findLastDue(hour, now)
        expect(due).toBeLessThanOrEqual(now)
        expect(now - due).toBeLessThanOrEqual(25 * HOUR_MS)
      }),
    )
  })

  it("begins as it was at first where the row cannot be read", () => {
    expect(parseDaySettings({ hour: 2_000, doneAt: null })).toEqual(settings)
  })
})

const NOW = at(23, 9)
const joined = (name: string, hoursAgo: number) => ({ id: memberNamed(name), joinedAt: NOW - hoursAgo * HOUR_MS })
let made = 0
const scoredOf = (changed: Partial<PostFacts>, why: Scored["why"] = [{ kind: "recent" }]): Scored => ({
  post: {
    ledger: createHash(toUtf8("field")) as LedgerId,
    item: `2026-Q4.1.${made++}` as ItemId,
    author: memberNamed("marc"),
    at: NOW - HOUR_MS,
    heardAt: NOW - HOUR_MS,
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
  },
  score: 0,
  why,
})
const candidatesOf = (changed: Partial<DayCandidates>): DayCandidates => ({
  since: NOW - 24 * HOUR_MS,
  now: NOW,
  scored: [],
  isTold: () => false,
  me: memberNamed("lea"),
  members: [],
  hasMet: () => false,
  ...changed,
})

describe("what makes a day", () => {
  it("is each thing once: what is told already, one's own, and what is older stay out", () => {
    const told = scoredOf({})
    const question = scoredOf({ kind: "question", at: NOW - 100 * HOUR_MS }, [{ kind: "question" }])
    const news = scoredOf({})
    const helped = scoredOf({ at: NOW - 90 * HOUR_MS }, [{ kind: "help", subject: "SQL" }])
    const scored = [told, helped, question, scoredOf({ mine: true }), scoredOf({ at: NOW - 30 * HOUR_MS }), news]
    const chosen = chooseForDay(candidatesOf({ scored, isTold: (post) => post === told.post }))
    expect(chosen).toEqual({ questions: [helped.post, question.post], said: [news.post], newcomers: [] })
  })

  it("is little enough to be read, however much happened", () => {
    const scored = Array.from({ length: 400 }, (_, number) =>
      scoredOf({}, number % 2 ? [{ kind: "question" }] : [{ kind: "recent" }]),
    )
    const { questions, said } = chooseForDay(candidatesOf({ scored }))
    expect([questions.length, said.length]).toEqual([3, 8])
  })

  it("names who came after the member, lately, and was not spoken to", () => {
    const members = [
      joined("lea", 200),
      joined("marc", 100),
      joined("yuki", 50),
      joined("fatou", 10),
      joined("old", 999),
    ]
    const { newcomers } = chooseForDay(candidatesOf({ members, hasMet: (id) => id === memberNamed("yuki") }))
    expect(newcomers).toEqual([memberNamed("fatou"), memberNamed("marc")])
  })
})
