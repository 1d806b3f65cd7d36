import { MAX_SEEN, parseSeen } from "../ledger/citations.ts"
import { parseSiteAct } from "./acts.ts"
import { findReplacements, votersNow } from "./ownerRules.ts"
import { orderActs } from "./causalOrder.ts"
import { type Cutoffs, findFarthest } from "./cutoffs.ts"
import { foldSite, type Fold, type FoldInput, type ReadAct, type Removal } from "./foldSite.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { CausalOrder } from "./causalOrder.ts"
import type { ActOf, DraftMember, SiteDraft } from "./siteDraft.ts"
import { maySite } from "./rights.ts"
import type { Member, SiteState } from "./siteState.ts"
import type { EnrolmentVerdicts } from "./verifyEnrolment.ts"

/** A record's body is immutable, so it is parsed once, not once a fold. */
const readings = new WeakMap<ActRecord, ReadAct>()

const readAct = (record: ActRecord): ReadAct => {
  const known = readings.get(record)
  if (known) return known
  const { hash, device, seq, body, previous } = record
  const reading = { hash, device, seq, record, seen: parseSeen(body), act: parseSiteAct(body), previous }
  readings.set(record, reading)
  return reading
}

/**
 * What the acts of one site ledger come to: pure, and equal for the same acts in any order.
 * Undefined until the genesis is there.
 * @param verdicts of verifyActs; an admission without one is void
 */
export const resolveSite = (records: readonly ActRecord[], verdicts: EnrolmentVerdicts): SiteState | undefined => {
  const acts = records.map(readAct)
  const genesis = acts.find(({ record }) => record.hash === record.ledger)
  if (!genesis || genesis.act?.type !== "site.create") return undefined
  const order = orderActs(acts, genesis.hash)
  return toState(settle(genesis, genesis.act, { order, verdicts, standing: [], replaced: [] }), order)
}

/**
 * Rank decides, not time: the administrators' majority over an owner stands first, then the removals by the highest rank, and what they cut off is void
 * before those of the next rank are judged. Every round settles at least one for good, so it ends.
 */
const settle = (genesis: ReadAct, act: ActOf<"site.create">, input: FoldInput): Fold => {
  const fold = foldSite(genesis, act, input)
  const replaced = findReplacements(fold.draft, input.order.precedes).filter(
    ({ proposal }) => !input.replaced.some((known) => known.proposal.id === proposal.id),
  )
  if (replaced.length > 0) return settle(genesis, act, { ...input, replaced: [...input.replaced, ...replaced] })
  const settled = new Set(input.standing.map((removal) => removal.hash))
  const open = fold.removals.filter((removal) => !settled.has(removal.hash))
  if (open.length === 0) return fold
  const highest = Math.max(...open.map((removal) => removal.rank))
  const standing: readonly Removal[] = [...input.standing, ...open.filter((removal) => removal.rank === highest)]
  return settle(genesis, act, { ...input, standing })
}

const toMember = (draft: DraftMember): Member => {
  const { id, name, title, role, devices, joinedAt, invitedBy, roleBy, roleSince, state } = draft
  return { id, name, title, role, devices, joinedAt, invitedBy, roleBy, roleSince, state }
}

/**
 * A cutoff counts as long as its author may set it: of somebody who was removed themselves or lost the role since, none does, and the devices of
 * those who moderate now write theirs.
 */
const readCutoffs = ({ cutoffs, members, devices }: SiteDraft): Cutoffs =>
  findFarthest(
    cutoffs.filter(({ device, by }) => {
      const [ended, author] = [devices.get(device), members.get(by)]
      if (ended?.state !== "removed" || !author || author.state === "removed") return false
      return maySite("cutoff.set", author.role, { role: author.role, own: ended.member === by })
    }),
  )

const toState = ({ draft, void: voids }: Fold, order: CausalOrder<ReadAct>): SiteState => ({
  id: draft.id,
  name: draft.name,
  purpose: draft.purpose,
  language: draft.language,
  editorial: draft.editorial,
  charter: draft.charter,
  founder: draft.founder,
  members: new Map([...draft.members].map(([id, member]) => [id, toMember(member)])),
  devices: draft.devices,
  openCommunities: [...draft.openCommunities.keys()],
  revocations: draft.revocations,
  certificateUses: new Map(
    [...draft.certificateUses].map(([id, use]) => [id, { ...use, overused: use.members.length > use.uses }]),
  ),
  proposals: [...draft.proposals.values()].map((one) => ({ ...one, voters: votersNow(one, order.precedes) })),
  recoveries: draft.recoveries,
  vouchings: draft.vouchings,
  cutoffs: readCutoffs(draft),
  tips: order.tips.slice(-MAX_SEEN),
  void: voids,
  waiting: order.waiting,
})
