import { found, judge, type FoldInput, type ReadAct } from "./foldSite.ts"
import { freezeSite, thawSite, type ActOf, type FrozenSite } from "./siteDraft.ts"
import type { VoidAct } from "./siteState.ts"
import type { Removal } from "./standingRemovals.ts"

/** What was folded before the act at that place. */
interface Checkpoint {
  readonly at: number
  readonly site: FrozenSite
  readonly voids: number
  readonly removals: number
}

/** Acts folded in their order, and where one can go back to. */
export interface SiteFold extends Pick<Checkpoint, "site" | "at"> {
  readonly void: readonly VoidAct[]
  /** Those that took effect. */
  readonly removals: readonly Removal[]
  readonly checkpoints: readonly Checkpoint[]
}

const STEP = 16
/** The genesis comes first, and every other act after it. */
const GENESIS_END = 1

/** Many of what is recent, few of what is long past: one goes back no more than twice as far as one must, and 20,000 acts keep some dozens. */
const thin = (checkpoints: Checkpoint[]): void => {
  const end = checkpoints.at(-1)?.at ?? 0
  for (let at = checkpoints.length - 2; at > 0; at -= 1) {
    const [before, after] = [checkpoints[at - 1]?.at ?? 0, checkpoints[at + 1]?.at ?? end]
    if (after - before <= (end - after) / 2) checkpoints.splice(at, 1)
  }
}

/** @param act the genesis as parsed */
export const beginFold = (genesis: ReadAct, act: ActOf<"site.create">): SiteFold => {
  const site = freezeSite(found(genesis, act))
  const begin: Checkpoint = { at: GENESIS_END, site, voids: 0, removals: 0 }
  return { at: GENESIS_END, site, void: [], removals: [], checkpoints: [begin] }
}

/**
 * The fold over all acts of the order, from one over the acts before that hold good up to the place `first`. An act that comes after all others
 * costs what it does itself; one that comes in between has what follows it folded again.
 */
export const extendFold = (fold: SiteFold, first: number, input: FoldInput): SiteFold => {
  const { delivered } = input.order
  const checkpoints = fold.checkpoints.filter(({ at }) => at <= Math.max(first, GENESIS_END))
  const from = first >= fold.at ? pointOf(fold) : (checkpoints.at(-1) ?? pointOf(fold))
  const draft = thawSite(from.site)
  const voids = fold.void.slice(0, from.voids)
  const removals = fold.removals.slice(0, from.removals)
  for (let at = from.at; at < delivered.length; at += 1) {
    // One that would be thinned out before the end is not worth its while.
    if (at - (checkpoints.at(-1)?.at ?? 0) >= Math.max(STEP, (delivered.length - at) / 2)) {
      checkpoints.push({ at, site: freezeSite(draft), voids: voids.length, removals: removals.length })
      thin(checkpoints)
    }
    const next = delivered[at]
    const reason = next && judge(draft, next, input, removals)
    if (next && reason) voids.push({ hash: next.hash, reason })
  }
  return { at: delivered.length, site: freezeSite(draft), void: voids, removals, checkpoints }
}

const pointOf = ({ at, site, void: voids, removals }: SiteFold): Checkpoint => ({
  at,
  site,
  voids: voids.length,
  removals: removals.length,
})
