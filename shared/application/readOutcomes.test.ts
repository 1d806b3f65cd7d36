import * as fc from "fast-check"
import { expect, it } from "vitest"
import { fakeItem, fakeMember } from "../../tests/fakes/fakeIds.ts"
import type { Attentive } from "../attention/attentionEvent.ts"
import { noteTold, pickNews } from "../attention/pickNews.ts"
import { type Answer, UNMODERATED } from "../community/moderation.ts"
import { readOutcomes, readSiteRole } from "./readOutcomes.ts"

const ME = fakeMember(1)
const CAME = 100
const POST = fakeItem(1, 1)
const REPORT = fakeItem(2, 2)
const reader = { me: ME, joinedAt: CAME } as Attentive

/** A community in which the member reported one post, and holds a role. */
const roomOf = (answer: Answer, role: { by: ReturnType<typeof fakeMember>; ms: number }) =>
  ({
    state: () => ({
      moderation: new Map([[POST, { ...UNMODERATED, answered: new Map([[REPORT, answer]]) }]]),
      roles: new Map([[ME, { role: "animator", since: { ms: role.ms, counter: 0 }, by: role.by, review: null }]]),
    }),
    projection: {
      original: () => undefined,
      reports: () => [{ id: REPORT, by: ME, at: CAME, reason: "other", note: "" }],
    },
  }) as never

const moment = fc.integer({ min: 1, max: 300 })
const who = fc.integer({ min: 1, max: 3 }).map(fakeMember)

it("tells once of what others decided since the member came, and never of their own doing", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(who, moment, who, moment), { minLength: 1, maxLength: 6 }), (steps) => {
      const told = new Set<string>()
      const notified: string[] = []
      for (const [by, at, giver, ms] of steps) {
        const room = roomOf({ by, at, note: "", outcome: "kept" }, { by: giver, ms })
        const events = readOutcomes(room, reader, undefined)
        expect(events.map(({ id, from }) => [id, from])).toEqual([
          ...(by !== ME && at > CAME ? [[`report/${REPORT}`, [by]]] : []),
          ...(giver !== ME && ms > CAME ? [["role", [giver]]] : []),
        ])
        for (let twice = 0; twice < 2; twice++) {
          const entries = events.map((event) => ({
            ...event,
            reason: event.reasons[0] ?? "role",
            place: "todo" as const,
            unread: true,
          }))
          notified.push(...pickNews(entries, told).flatMap(({ parts }) => parts))
          noteTold(told, entries)
        }
      }
      expect(new Set(notified).size).toBe(notified.length)
    }),
  )
})

it("tells of the role in the site that another gave, and not of the one that came with the invitation", () => {
  const site = (changed: object) =>
    ({ members: new Map([[ME, { role: "moderator", roleBy: null, roleSince: 200, ...changed }]]) }) as never
  expect(readSiteRole(site({}), reader)).toEqual([])
  expect(readSiteRole(site({ roleBy: ME }), reader)).toEqual([])
  expect(readSiteRole(site({ roleBy: fakeMember(2) }), reader)).toMatchObject([
    { from: [fakeMember(2)], at: 200, told: { kind: "siteRole", role: "moderator" } },
  ])
})
