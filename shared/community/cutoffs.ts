import { type ClaimedCutoff, type Cutoffs, findFarthest } from "../site/cutoffs.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { CommunityFold, ReadCommunityAct } from "./communityDraft.ts"
import type { DeviceId, MemberId } from "../kernel/ids.ts"

interface CutoffInput {
  readonly acts: readonly ReadCommunityAct[]
  readonly site: SiteState
  /** Folds all acts but these: they are void, whoever wrote them. */
  readonly foldWithout: (isVoid: (act: ReadCommunityAct) => boolean) => CommunityFold
  readonly mayCutOff: (fold: CommunityFold, member: MemberId) => boolean
  readonly isIn: (fold: CommunityFold, member: MemberId) => boolean
}

export interface SettledCutoffs {
  readonly fold: CommunityFold
  readonly cutoffs: Cutoffs
  /** Devices of whoever was removed, from the site or from here, and has not come back. */
  readonly barred: ReadonlySet<DeviceId>
}

const removedFromSite = (site: SiteState): ReadonlySet<DeviceId> =>
  new Set([...site.devices].flatMap(([device, { state }]) => (state === "removed" ? [device] : [])))

/** Whoever was in, is not, and did not leave by themselves was removed. */
const findBarred = ({ site, isIn }: CutoffInput, fold: CommunityFold): ReadonlySet<DeviceId> => {
  const isOut = (member: MemberId): boolean =>
    fold.everJoined.has(member) && !fold.joined.has(member) && !fold.left.has(member) && !isIn(fold, member)
  const barred = [...site.devices].flatMap(([device, { state, member }]) =>
    state === "removed" || (state === "active" && isOut(member)) ? [device] : [],
  )
  return new Set(barred)
}

const readCutoffs = ({ acts, site, mayCutOff }: CutoffInput, fold: CommunityFold, barred: ReadonlySet<DeviceId>) => {
  const voids = new Set(fold.void.map(({ hash }) => hash))
  const claims = acts.flatMap(({ act, device, hash }): readonly ClaimedCutoff[] => {
    const by = memberOf(site, device)
    if (act?.type !== "cutoff.set" || !by || voids.has(hash) || site.members.get(by)?.state === "removed") return []
    const mayAll = mayCutOff(fold, by)
    const counting = act.ends.filter((end) => barred.has(end.device) && (mayAll || memberOf(site, end.device) === by))
    return counting.map((end) => ({ ...end, by }))
  })
  return findFarthest(claims)
}

const isBeyond = (cutoffs: Cutoffs) => (act: ReadCommunityAct) => act.seq > (cutoffs.get(act.device)?.seq ?? Infinity)

/**
 * Cutoffs say which acts of the removed count, and acts say who may set cutoffs. So those whose right does not hang on anything that
 * somebody removed did are heard first; then whoever has it by what lies within these cutoffs may set them farther.
 */
export const settleCutoffs = (input: CutoffInput): SettledCutoffs => {
  const { acts, site, foldWithout } = input
  const removed = removedFromSite(site)
  const isOfRemoved = (act: ReadCommunityAct): boolean => removed.has(act.device)
  const first = acts.some(isOfRemoved) ? readCutoffs(input, foldWithout(isOfRemoved), removed) : new Map()
  const fold = foldWithout(isBeyond(first))
  const barred = findBarred(input, fold)
  const cutoffs = readCutoffs(input, fold, barred)
  return { fold: acts.some(isBeyond(cutoffs)) ? foldWithout(isBeyond(cutoffs)) : fold, cutoffs, barred }
}
