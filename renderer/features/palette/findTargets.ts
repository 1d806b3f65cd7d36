import { BEGINNINGS, matchLabel } from "./matchLabel.ts"
import type { PaletteMemory } from "./paletteMemory.ts"
import type { PaletteResult, PaletteTarget } from "./paletteTarget.ts"

const MOST_PER_SECTION = 6
const MOST_RECENT = 5
/** Another word for it counts as the beginning of one of its own, after those. */
const BY_WORD = BEGINNINGS + 0.5
/** What is found by its details alone comes last. */
const BY_DETAIL = 9

/** One or two letters begin too many words. */
const LEAST_WORD_CHARS = 3

const matchTarget = (target: PaletteTarget, query: string) => {
  const match = matchLabel(target.label, query)
  if (match) return { target, ...match, meant: match.rank === 0 }
  const begins = (text: string) => (matchLabel(text, query)?.rank ?? BY_DETAIL) <= BEGINNINGS
  if (query.trim().length >= LEAST_WORD_CHARS && begins(target.words ?? ""))
    return { target, rank: BY_WORD, ranges: [], meant: true }
  return begins(target.detail) ? { target, rank: BY_DETAIL, ranges: [], meant: false } : null
}

/** Targets that answer what was typed: the best first, among equals those that are chosen most. */
export const findTargets = (
  targets: readonly PaletteTarget[],
  query: string,
  memory: Pick<PaletteMemory, "weigh">,
): readonly PaletteResult[] =>
  targets
    .flatMap((target) => matchTarget(target, query) ?? [])
    .map((found) => ({ ...found, weight: memory.weigh(found.target.id) }))
    .sort((one, other) => one.rank - other.rank || other.weight - one.weight)
    .slice(0, MOST_PER_SECTION)
    .map(({ target, ranges, meant }) => ({ ...target, ranges, meant }))

/** What was chosen most and last, before anything is typed. */
export const findRecent = (
  targets: readonly PaletteTarget[],
  memory: Pick<PaletteMemory, "weigh">,
): readonly PaletteResult[] =>
  targets
    .map((target) => ({ target, weight: memory.weigh(target.id) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_RECENT)
    .map(({ target }) => ({ ...target, ranges: [] }))
