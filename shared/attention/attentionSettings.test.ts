import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LEDGER } from "../community/fixtures/itemMaker.ts"
import { chooseReason, DEFAULT_SETTINGS, type Level, levelOf, LEVELS, parseSettings } from "./attentionSettings.ts"
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
  it("come back as they were written", () => {
    const settings = { ...DEFAULT_SETTINGS, ...without("reaction"), quiet: { from: 1320, to: 420 }, system: true }
    expect(parseSettings(structuredClone(settings))).toEqual(settings)
  })

  it.each([[undefined], [7], [{ kinds: {} }], [{ ...DEFAULT_SETTINGS, quiet: { from: -1, to: 5000 } }]])(
    "that cannot be read are as at first: %j",
    (row) => expect(parseSettings(row)).toEqual(DEFAULT_SETTINGS),
  )

  it("of an older version know a kind that came later as turned on", () => {
    const { kinds, ...rest } = DEFAULT_SETTINGS
    const { reaction: _reaction, ...older } = kinds
    expect(parseSettings({ ...rest, kinds: { ...older, mention: false } }).kinds).toEqual({ ...kinds, mention: false })
  })
})
