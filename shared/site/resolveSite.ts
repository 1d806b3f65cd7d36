import type { Hash, SiteId } from "../kernel/ids.ts"
import { MAX_SEEN, parseSeen } from "../ledger/citations.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import { parseSiteAct } from "./acts.ts"
import { createCausalOrder, type CausalOrder } from "./causalOrder.ts"
import { type Cutoffs, findFarthest } from "./cutoffs.ts"
import { beginFold, extendFold, type SiteFold } from "./extendFold.ts"
import type { FoldInput, ReadAct } from "./foldSite.ts"
import { findReplacements, votersNow, type Replacement } from "./ownerRules.ts"
import { maySite } from "./rights.ts"
import type { FrozenSite } from "./siteDraft.ts"
import type { SiteState } from "./siteState.ts"
import { createStanding, findFirstChange, type Removal, type Return, type Standing } from "./standingRemovals.ts"
import type { EnrolmentVerdict, EnrolmentVerdicts } from "./verifyEnrolment.ts"

/** What the acts of one site ledger come to, as they arrive: the same for the same acts, in whatever order and portions. */
export interface SiteResolver {
  /**
   * Takes in more acts; those that it holds already are passed over.
   * @param verdicts of verifyActs, of these acts at least; an admission without one is void
   * @returns undefined until the genesis is there
   */
  add(records: readonly ActRecord[], verdicts: EnrolmentVerdicts): SiteState | undefined
  /** How many steps the last addition took over acts that were folded before: those that follow one that went in between, in each round. */
  again(): number
}

/** What all acts of one site ledger come to at once. */
export const resolveSite = (records: readonly ActRecord[], verdicts: EnrolmentVerdicts): SiteState | undefined => {
  const [first] = records
  return first && createSiteResolver(first.ledger).add(records, verdicts)
}

const readAct = (record: ActRecord): ReadAct => {
  const { hash, device, seq, body, previous } = record
  return { hash, device, seq, record, seen: parseSeen(body), act: parseSiteAct(body), previous }
}

/** One pass over all acts, and the removals that stood in it. */
interface Round {
  readonly standing: Standing
  readonly replaced: readonly Replacement[]
  readonly fold: SiteFold
  /** Acts folded again. */
  readonly again: number
}

export const createSiteResolver = (site: SiteId): SiteResolver => {
  const order = createCausalOrder<ReadAct>(site)
  const known = new Map<Hash, EnrolmentVerdict>()
  const returns: Return[] = []
  let rounds: readonly Round[] = []
  /** Of an order's first act there is one only: its hash is the site's name. */
  let begin: SiteFold | undefined
  return {
    add(records, verdicts) {
      const fresh = records.filter(({ hash }) => !order.has(hash)).map(readAct)
      for (const { hash, act } of fresh) {
        const verdict = verdicts.get(hash)
        if (verdict) known.set(hash, verdict)
        if (verdict?.ok && act?.type === "member.return")
          returns.push({ hash, member: verdict.value.member, key: verdict.value.certificate.inviter })
      }
      const changed = order.add(fresh)
      const [genesis] = order.delivered
      if (genesis?.act?.type !== "site.create") return undefined
      begin ??= beginFold(genesis, genesis.act)
      rounds = settle(rounds, { begin, order, verdicts: known, returns, changed })
      const last = rounds.at(-1)
      return last && toState(last.fold, order)
    },
    again: () => rounds.reduce((sum, { again }) => sum + again, 0),
  }
}

interface Settling extends Omit<FoldInput, "standing" | "replaced"> {
  readonly begin: SiteFold
  readonly returns: readonly Return[]
  /** The first place in the order that is not as it was. */
  readonly changed: number
}

/**
 * Rank decides, not time: the administrators' majority over an owner stands first, then the removals by the highest rank, and what they cut off is void
 * before those of the next rank are judged. Every round settles at least one for good, so it ends. A round goes on from what it was before; a new one
 * from the round before it.
 */
const settle = (before: readonly Round[], settling: Settling): readonly Round[] => {
  const { order } = settling
  const rounds: Round[] = []
  let removals: readonly Removal[] = []
  let replaced: readonly Replacement[] = []
  for (;;) {
    const round = goOn(before[rounds.length], rounds.at(-1), { ...settling, removals, replaced })
    rounds.push(round)
    const { site, removals: effective } = round.fold
    const stand = new Set(replaced.map(({ proposal }) => proposal.id))
    const more = findReplacements(site, order.precedes).filter(({ proposal }) => !stand.has(proposal.id))
    const open = effective.filter(({ hash }) => !round.standing.byHash.has(hash))
    if (more.length > 0) replaced = [...replaced, ...more]
    else if (open.length === 0) return rounds
    else {
      const highest = Math.max(...open.map(({ rank }) => rank))
      removals = [...removals, ...open.filter(({ rank }) => rank === highest)]
    }
  }
}

interface Going extends Settling {
  readonly removals: readonly Removal[]
  readonly replaced: readonly Replacement[]
}

/** @param known the same round before the acts that came now */
const goOn = (known: Round | undefined, last: Round | undefined, going: Going): Round => {
  const { removals, replaced, changed, begin, returns, ...input } = going
  const from = known ?? last ?? { standing: NONE_STANDING, replaced: [], fold: begin, again: 0 }
  const standing = stillStand(from.standing, removals) ? from.standing : standInOrder(removals, input.order)
  const change = { before: from.standing, after: standing, fold: from.fold, order: input.order, returns }
  // An owner's replacement is rare, and changes what many acts are worth.
  const moved = sameReplacements(from.replaced, replaced) ? findFirstChange(change) : 0
  const first = known ? Math.min(moved, changed) : moved
  const fold = extendFold(from.fold, first, { ...input, standing, replaced })
  return { standing, replaced, fold, again: Math.max(0, from.fold.at - first) }
}

const NONE_STANDING = createStanding([])

const stillStand = ({ byHash }: Standing, removals: readonly Removal[]): boolean =>
  byHash.size === removals.length && removals.every(({ hash }) => byHash.has(hash))

/** What the first one had seen is part of what the next one had seen: collected in this order, each past costs what came since. */
const standInOrder = (removals: readonly Removal[], order: CausalOrder<ReadAct>): Standing => {
  const placeOf = ({ hash }: Removal): number => order.positionOf(hash) ?? 0
  for (const { hash } of removals.toSorted((one, other) => placeOf(one) - placeOf(other))) order.past(hash)
  return createStanding(removals)
}

const sameReplacements = (one: readonly Replacement[], other: readonly Replacement[]): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/**
 * A cutoff counts as long as its author may set it: of somebody who was removed themselves or lost the role since, none does, and the devices of
 * those who moderate now write theirs.
 */
const readCutoffs = ({ cutoffs, members, devices }: FrozenSite): Cutoffs =>
  findFarthest(
    [...cutoffs.values()].filter(({ device, by }) => {
      const [ended, author] = [devices.get(device), members.get(by)]
      if (ended?.state !== "removed" || !author || author.state === "removed") return false
      return maySite("cutoff.set", author.role, { role: author.role, own: ended.member === by })
    }),
  )

/** Most acts open none. */
const listed = new WeakMap<FrozenSite["openCommunities"], SiteState["openCommunities"]>()

const listCommunities = ({ openCommunities }: FrozenSite): SiteState["openCommunities"] => {
  const known = listed.get(openCommunities) ?? [...openCommunities.keys()]
  listed.set(openCommunities, known)
  return known
}

const toState = ({ site, void: voids }: SiteFold, order: CausalOrder<ReadAct>): SiteState => ({
  id: site.id,
  name: site.name,
  purpose: site.purpose,
  language: site.language,
  editorial: site.editorial,
  charter: { versions: site.charterVersions, accepted: site.charterAccepted },
  founder: site.founder,
  members: site.members,
  devices: site.devices,
  openCommunities: listCommunities(site),
  revocations: site.revocations,
  certificateUses: site.certificateUses,
  proposals: [...site.proposals.values()].map((one) => ({ ...one, voters: votersNow(one, order.precedes) })),
  recoveries: site.recoveries,
  vouchings: site.vouchings,
  cutoffs: readCutoffs(site),
  secretChanges: site.secretChanges,
  departures: site.departures,
  tips: order.tips().slice(-MAX_SEEN),
  void: voids,
  waiting: order.waiting(),
})
