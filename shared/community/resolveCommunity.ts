import { MAX_SEEN, parseSeen } from "../ledger/citations.ts"
import { createCausalOrder } from "../site/causalOrder.ts"
import { isAtLeast } from "../site/roles.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { CommunityRightName } from "../site/rights.ts"
import { parseCommunityAct } from "./communityActs.ts"
import { type Closing, headsOf, mayHere, type CommunityFold, type ReadCommunityAct } from "./communityDraft.ts"
import { type SettledCutoffs, settleCutoffs } from "./cutoffs.ts"
import { foldCommunity } from "./foldCommunity.ts"
import { createWithholding, withholdingKey } from "./withhold.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { CommunityState } from "./communityState.ts"

const readAct = ({ hash, device, seq, hlc, body, previous }: ActRecord): ReadCommunityAct => ({
  hash,
  device,
  hlc,
  seq,
  seen: parseSeen(body),
  previous,
  act: parseCommunityAct(body),
})

/** Orders the acts of one community's ledger as they come, and folds them by a state of the site. */
export interface CommunityResolver {
  /**
   * Equal for the same acts in any order and an equal state of the site. Undefined until its genesis is there and the site knows who signed it.
   * @param records all acts; those that were given before are read no more
   * @param closings of the doors that lead to it
   */
  resolve(records: readonly ActRecord[], site: SiteState, closings: readonly Closing[]): CommunityState | undefined
}

export const createCommunityResolver = (ledger: LedgerId): CommunityResolver => {
  let order = createCausalOrder<ReadCommunityAct>(ledger)
  return {
    resolve(records, site, closings) {
      // Rows were set aside, or chains end earlier: fewer acts are left.
      if (order.size() > records.length) order = createCausalOrder(ledger)
      order.add(records.filter(({ hash }) => !order.has(hash)).map(readAct))
      const [genesis] = order.delivered
      const creation = genesis?.act
      if (!genesis || creation?.type !== "community.create" || creation.site !== site.id) return undefined
      if (memberOf(site, genesis.device) !== creation.creator) return undefined
      const settled = settleCutoffs({
        acts: order.delivered,
        site,
        foldWithout: (isBeyond) => foldCommunity({ genesis, creation }, { order, site, isBeyond, closings }),
        mayCutOff: (fold, member) => mayHere("cutoff.set", fold, site, { member }),
        isIn: (fold, member) => isIn(fold, site, member),
      })
      return {
        ...toState(settled, ledger, site),
        founded: genesis.hlc,
        tips: order.tips().slice(-MAX_SEEN),
        waiting: order.waiting(),
      }
    },
  }
}

/** What all acts of one community's ledger come to at once. */
export const resolveCommunity = (
  records: readonly ActRecord[],
  site: SiteState,
  closings: readonly Closing[] = [],
): CommunityState | undefined => {
  const [first] = records
  return first && createCommunityResolver(first.ledger).resolve(records, site, closings)
}

const isIn = ({ access, joined }: CommunityFold, site: SiteState, id: MemberId): boolean => {
  const member = site.members.get(id)
  if (member?.state !== "active") return false
  return joined.has(id) || (access === "open" && isAtLeast(member.role, "member"))
}

const toState = (
  { fold, cutoffs, barred }: SettledCutoffs,
  ledger: LedgerId,
  site: SiteState,
): Omit<CommunityState, "founded" | "tips" | "waiting"> => {
  const { creation, about, access, closed, joined, left, everJoined, roles, archived } = fold
  const wasOpen = creation.access === "open"
  const isActive = (member: MemberId): boolean => site.members.get(member)?.state === "active"
  const isInside = (member: MemberId): boolean => isIn(fold, site, member)
  const mayDo = (right: CommunityRightName, member: MemberId): boolean =>
    isActive(member) && !fold.cutOff.has(member) && mayHere(right, fold, site, { member })
  const roleOf: CommunityState["roleOf"] = (member) =>
    roles.get(member)?.role ?? (site.members.get(member)?.role === "guest" ? "guest" : "contributor")
  return {
    ledger,
    creator: creation.creator,
    name: about.name,
    purpose: about.purpose,
    emoji: about.emoji,
    audience: about.audience ?? "",
    tone: about.tone ?? "",
    language: about.language ?? null,
    editorial: about.editorial ?? "",
    access,
    doorkeeper: fold.doorkeeper,
    invitations: [...fold.invitations],
    owners: headsOf(fold, site),
    members: [...joined.keys()].filter(isActive),
    belongs: (member) =>
      isInside(member) &&
      !left.has(member) &&
      (joined.has(member) || (access === "open" && creation.joining === undefined)),
    mayRead: isInside,
    mayWrite: (member) => isInside(member) && archived === null && roleOf(member) !== "reader",
    mayManage: (member) => mayDo("community.describe", member),
    may: mayDo,
    mayHaveWritten: (member) => {
      const came = site.members.get(member)?.joinedAt
      return everJoined.has(member) || (wasOpen && came !== undefined && came <= (closed?.ms ?? Infinity))
    },
    cutoffs,
    barred,
    mayCutOff: (member) => mayDo("cutoff.set", member),
    roleOf,
    roles,
    archived,
    moderation: fold.moderation,
    pinned: fold.pinned.toReversed(),
    withholds: createWithholding(fold, site),
    withholding: withholdingKey(fold),
    void: fold.void,
  }
}
