import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LEDGER } from "../community/fixtures/itemMaker.ts"
import {
  changedSettings,
  chooseReason,
  DEFAULT_SETTINGS,
  gatherSettings,
  type Level,
  levelOf,
  LEVELS,
  nameSettings,
  parseSettings,
} from "./attentionSettings.ts"
import { isOptional, NOTIFICATIONS, REASONS, type Reason } from "./reasons.ts"

const without = (...off: readonly Reason[]) => ({
  kinds: {
    ...DEFAULT_SETTINGS.kinds,
    ...Object.fromEntries(REASONS.map((kind) => [kind, !off.includes(kind)])),
  },
})

/** Reasons that hold, kinds turned off, the community's level → the reason that is told. */
const TABLE: readonly (readonly [readonly Reason[], readonly Reason[], Level, Reason | undefined])[] = [
  [["mention", "comment"], [], "all", "mention"],
  [["mention", "comment"], ["mention"], "all", "comment"],
  [["mention", "comment"], ["mention", "comment"], "all", undefined],
  [["mention", "comment"], [], "mentions", "mention"],
  [["mention", "comment"], ["mention"], "mentions", undefined],
  [["thanks"], [], "mentions", "thanks"],
  [["answer"], [], "mentions", undefined],
  [["reaction"], [], "all", "reaction"],
  [["reaction"], ["reaction"], "all", undefined],
  [["mention"], [], "nothing", undefined],
  [["group"], [], "all", "group"],
  [["group"], [], "mentions", undefined],
  [["mention", "group"], ["mention"], "mentions", undefined],
]

describe("what reaches a member", () => {
  it.each(TABLE)("of %j with %j turned off, where %s may come: %s", (reasons, off, level, expected) => {
    expect(chooseReason({ reasons }, without(...off), level)).toBe(expected)
  })

  it("is never of a kind that is off, never more than the community's level, and else the strongest", () => {
    const some = fc.uniqueArray(fc.constantFrom(...REASONS))
    fc.assert(
      fc.property(some, some, fc.constantFrom(...LEVELS), (held, off, level) => {
        const reasons = REASONS.filter((reason) => held.includes(reason))
        const allowed = reasons.filter(
          (reason) => !off.includes(reason) && level !== "nothing" && (level === "all" || NOTIFICATIONS[reason].byName),
        )
        // What was done to their own words reaches them in any case.
        const told = reasons.find((reason) => !isOptional(reason))
        expect(chooseReason({ reasons }, without(...off), level)).toBe(told ?? allowed[0])
      }),
    )
  })

  it("is what names them where a community is muted, unless they chose otherwise for it", () => {
    expect(levelOf(DEFAULT_SETTINGS, LEDGER, false)).toBe("all")
    expect(levelOf(DEFAULT_SETTINGS, LEDGER, true)).toBe("mentions")
    expect(levelOf({ ...DEFAULT_SETTINGS, communities: { [LEDGER]: "nothing" } }, LEDGER, true)).toBe("nothing")
    expect(levelOf({ ...DEFAULT_SETTINGS, communities: { [LEDGER]: "all" } }, LEDGER, true)).toBe("all")
  })
})

describe("settings on disk", () => {
  const { system: _system, ...usual } = DEFAULT_SETTINGS

  it("come back as they were written", () => {
    const settings = {
      ...usual,
      ...without("reaction"),
      quiet: { from: 1320, to: 420 },
      communities: { [LEDGER]: "all" },
    }
    const named = nameSettings(settings as typeof usual)
    expect(gatherSettings(new Map(JSON.parse(JSON.stringify([...named]))))).toEqual(settings)
  })

  it("that cannot be read are as at first, each by itself", () => {
    const named = new Map<string, never>(
      Object.entries({
        "kind/reply": 7,
        "kind/__proto__": true,
        "kind/mention": false,
        quiet: { from: -1, to: 5000 },
        "community/__proto__": "all",
        [`community/${LEDGER}`]: "loud",
        unheard: [],
      }) as never,
    )
    expect(gatherSettings(named)).toEqual({ ...usual, kinds: { ...usual.kinds, mention: false } })
  })

  it("of which two machines changed different ones keep both", () => {
    const here = { ...usual, quiet: { from: 0, to: 60 } }
    const there = { ...usual, kinds: { ...usual.kinds, reply: false } }
    const changed = new Map([...changedSettings(usual, here), ...changedSettings(usual, there)])
    expect([...changed.keys()].sort()).toEqual(["kind/reply", "quiet"])
    expect(gatherSettings(changed)).toEqual({ ...here, kinds: there.kinds })
    expect(changedSettings(here, usual)).toEqual(new Map([["quiet", null]]))
  })

  it("as one row held them are read, those of an older version with a kind that came later turned on", () => {
    const { kinds, ...rest } = DEFAULT_SETTINGS
    const { reaction: _reaction, ...older } = kinds
    expect(parseSettings({ ...rest, kinds: { ...older, mention: false } })?.kinds).toEqual({ ...kinds, mention: false })
    expect([undefined, 7, { kinds: {} }].map(parseSettings)).toEqual([undefined, undefined, undefined])
  })
})
