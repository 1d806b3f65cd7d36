import { BEGINNINGS, matchLabel } from "./matchLabel.ts"
import type { PaletteMemory } from "./paletteMemory.ts"
import type { PaletteResult, PaletteTarget } from "./paletteTarget.ts"

const MOST_PER_SECTION = 6
const MOST_RECENT = 5
/** What is found by its details alone comes last. */
const BY_DETAIL = 9

/** Targets that answer what was typed: the best first, among equals those that are chosen most. */
export const findTargets = (
  targets: readonly PaletteTarget[],
  query: string,
  memory: Pick<PaletteMemory, "weigh">,
): readonly PaletteResult[] =>
  targets
    .flatMap((target) => {
      const match = matchLabel(target.label, query)
      if (match) return [{ target, ...match }]
      const byDetail = matchLabel(target.detail, query)
      return byDetail && byDetail.rank <= BEGINNINGS ? [{ target, rank: BY_DETAIL, ranges: [] }] : []
    })
    .map((found) => ({ ...found, weight: memory.weigh(found.target.id) }))
    .sort((one, other) => one.rank - other.rank || other.weight - one.weight)
    .slice(0, MOST_PER_SECTION)
    .map(({ target, ranges }) => ({ ...target, ranges }))

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
