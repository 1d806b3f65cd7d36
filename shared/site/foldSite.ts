import { createClientId } from "../crypto/clientId.ts"
import { DraftMap } from "../kernel/draftMap.ts"
import { admit } from "./admission.ts"
import { addDevice, endDevices, nameDevice, revokeDevice } from "./deviceRules.ts"
import { acceptCharter, publishCharter, setEditorial } from "./charter.ts"
import { grantFunction, revokeFunction } from "./functionRules.ts"
import { NO_FUNCTIONS, NONE_TAKEN } from "./functions.ts"
import { agreeOnOwner, isBeyondAuthority, proposeOwner, replaceOwner, type Replacement } from "./ownerRules.ts"
import { bringBack, returnMember, setRecovery, vouchFor } from "./returnRules.ts"
import { rankOf } from "./roles.ts"
import { changeSecret, shareSecret } from "./secret.ts"
import { endMember, findMember, type ActContext, type ActOf, type DraftMember, type SiteDraft } from "./siteDraft.ts"
import * as rules from "./siteRules.ts"
import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { SiteAct } from "./acts.ts"
import type { CausalOrder, CitingAct } from "./causalOrder.ts"
import type { VoidReason } from "./siteState.ts"
import type { Removal, Standing } from "./standingRemovals.ts"
import type { EnrolmentVerdicts } from "./verifyEnrolment.ts"

export interface ReadAct extends CitingAct {
  readonly record: ActRecord
  readonly act: SiteAct | undefined
}

/** What acts are judged by, besides those before them. */
export interface FoldInput {
  readonly order: CausalOrder<ReadAct>
  readonly verdicts: EnrolmentVerdicts
  /** Removals that stand already: their effect is beyond dispute. */
  readonly standing: Standing
  /** Owners' replacements that stand already. */
  readonly replaced: readonly Replacement[]
}

/** The site as its genesis says. */
export const found = (genesis: ReadAct, act: ActOf<"site.create">): SiteDraft => {
  const { record, device } = genesis
  const { member, name, title, sealing } = act.founder
  return {
    id: record.ledger,
    name: act.name,
    purpose: act.purpose,
    language: act.language,
    editorial: "",
    charterVersions: [],
    charterAccepted: new DraftMap(),
    founder: { member, device },
    members: new DraftMap([
      [
        member,
        {
          id: member,
          name,
          title,
          role: "owner",
          devices: [device],
          joinedAt: record.hlc.ms,
          invitedBy: null,
          roleBy: null,
          roleSince: record.hlc.ms,
          roleReview: null,
          functions: NO_FUNCTIONS,
          functionsTaken: NONE_TAKEN,
          state: "active",
          endings: [],
        },
      ],
    ]),
    devices: new DraftMap([
      [device, { member, sealing, admittedBy: null, name: "", since: record.hlc.ms, state: "active" }],
    ]),
    clientIds: new DraftMap([[createClientId(record.ledger, device), device]]),
    openCommunities: new DraftMap(),
    communitiesOf: new DraftMap(),
    revocations: new DraftMap(),
    certificateUses: new DraftMap(),
    recoveries: new DraftMap(),
    spentCodes: new DraftMap(),
    vouchings: new DraftMap(),
    cutoffs: new DraftMap(),
    secretChanges: [],
    departures: [],
    turns: new DraftMap([[member, [{ hash: genesis.hash, role: "owner" }]]]),
    proposals: new DraftMap(),
  }
}

const applyRule = (
  draft: SiteDraft,
  act: SiteAct,
  context: ActContext,
  verdicts: EnrolmentVerdicts,
): VoidReason | undefined => {
  switch (act.type) {
    case "site.create":
      return "not-genesis"
    case "site.rename":
      return rules.rename(draft, act, context)
    case "site.editorial":
      return setEditorial(draft, act, context)
    case "charter.publish":
      return publishCharter(draft, act, context)
    case "charter.accept":
      return acceptCharter(draft, act, context)
    case "member.admit":
      return admit(draft, verdicts.get(context.hash), context)
    case "member.remove":
      return rules.remove(draft, act, context)
    case "member.leave":
      return rules.leave(draft, act, context)
    case "role.grant":
      return rules.grant(draft, act, context)
    case "role.revoke":
      return rules.revokeRole(draft, act, context)
    case "function.grant":
      return grantFunction(draft, act, context)
    case "function.revoke":
      return revokeFunction(draft, act, context)
    case "owner.propose":
      return proposeOwner(draft, act, context)
    case "owner.agree":
      return agreeOnOwner(draft, act, context)
    case "device.add":
      return addDevice(draft, verdicts.get(context.hash), context)
    case "device.name":
      return nameDevice(draft, act, context)
    case "device.revoke":
      return revokeDevice(draft, act, context)
    case "recovery.set":
      return setRecovery(draft, act, context)
    case "member.return":
      return returnMember(draft, verdicts.get(context.hash), context)
    case "member.vouch":
      return vouchFor(draft, act, verdicts.get(context.hash), context)
    case "community.open":
      return rules.openCommunity(draft, act, context)
    case "invitation.give":
      return rules.giveInvitation(draft, act, context)
    case "invitation.revoke":
      return rules.revokeInvitation(draft, act, context)
    case "cutoff.set":
      return rules.setCutoff(draft, act, context)
    case "secret.change":
      return changeSecret(draft, act, context)
    case "secret.share":
      return shareSecret(draft, act, context)
    default:
      return act satisfies never
  }
}

/** Applies one act to the draft, and adds what it removed. @returns why it has no effect, where it has none */
export const judge = (
  draft: SiteDraft,
  next: ReadAct,
  input: FoldInput,
  removals: Removal[],
): VoidReason | undefined => {
  const { act, hash, device, record } = next
  const settled = input.standing.byHash.get(hash)
  if (settled) {
    applySettled(draft, settled, next, input)
    removals.push(settled)
    return undefined
  }
  const author = findMember(draft, device)
  if (!author) return "unknown-author"
  // Acts of a device whose chain forked will be void from the fork on: that is judged here, beside removals.
  const isVote = act?.type === "owner.propose" || act?.type === "owner.agree"
  if (isVote && isVoteCutOff(author, next, { input, removals })) return "removed-author"
  if (!isVote && isCutOff(draft, author, { hash, device, input })) return "removed-author"
  if (isReturnCutOff(draft, next, input)) return "removed-author"
  if (author.state === "left") return "no-right"
  if (!act) return "unknown-act"
  const follows = (earlier: Hash) => input.order.precedes(earlier, hash)
  const isPast = isBeyondAuthority({ hash, act, author }, input.replaced, input.order.precedes)
  const acting: DraftMember = isPast ? { ...author, role: "member" } : author
  const context: ActContext = { hash, device, hlc: record.hlc, author: acting, follows }
  // Whom they would have named follows nobody.
  const said = isPast && act.type === "member.leave" ? { ...act, successor: null } : act
  const rank = rankOf(acting.role)
  const reason = applyRule(draft, said, context, input.verdicts)
  const replacement = input.replaced.find((replaced) => replaced.hash === hash)
  if (replacement) replaceOwner(draft, replacement, context)
  if (!reason && act.type === "member.remove") removals.push({ hash, target: act.member, rank })
  if (!reason && act.type === "device.revoke") removals.push({ hash, target: author.id, devices: [act.device], rank })
  const back = !reason && act.type === "member.vouch" ? broughtBack(draft, next, input) : undefined
  if (back && act.type === "member.vouch") removals.push({ hash, target: back, devices: act.ends, rank })
  return reason
}

/** Whom the second voice of two brought back; undefined after the first one. */
const broughtBack = (draft: SiteDraft, { hash }: ReadAct, { verdicts }: FoldInput): MemberId | undefined => {
  const verdict = verdicts.get(hash)
  return verdict?.ok && draft.devices.has(verdict.value.device) ? verdict.value.member : undefined
}

/** What is beyond dispute is done whatever became of its author. */
const applySettled = (draft: SiteDraft, settled: Removal, { act, hash, device, record }: ReadAct, input: FoldInput) => {
  const target = draft.members.get(settled.target)
  if (!target) return
  if (!settled.devices) return endMember(draft, target, "removed", hash)
  const verdict = act?.type === "member.vouch" && target.state === "active" ? input.verdicts.get(hash) : undefined
  const context = { device, hash, hlc: record.hlc }
  const binding = verdict?.ok ? { enrolment: verdict.value, context, ends: settled.devices } : undefined
  const isBack = binding !== undefined && bringBack(draft, target, binding) === undefined
  if (!isBack) endDevices(draft, target.id, { devices: settled.devices, by: hash })
}

/** Whoever comes back acts by a key of their own, whoever countersigns: what ended that key ends the return, too. */
const isReturnCutOff = (draft: SiteDraft, { act, hash }: ReadAct, input: FoldInput): boolean => {
  const verdict = act?.type === "member.return" ? input.verdicts.get(hash) : undefined
  const member = verdict?.ok ? draft.members.get(verdict.value.member) : undefined
  if (!verdict?.ok || !member) return false
  return isCutOff(draft, member, { hash, device: verdict.value.certificate.inviter, input })
}

interface Authored {
  readonly hash: Hash
  readonly device: DeviceId
  readonly input: FoldInput
}

/** Removal is strong: what the removed did counts only where somebody who removed them had seen it, wherever the order puts it. */
const isCutOff = (draft: SiteDraft, author: DraftMember, { hash, device, input }: Authored): boolean => {
  const { standing, order } = input
  const ofMember = standing.ofMember.get(author.id)
  const ofDevice = (standing.ofDevice.get(device) ?? []).filter(({ target }) => target === author.id)
  if (ofMember && !order.pastOfAny(ofMember).has(hash)) return true
  if (ofDevice.length > 0) return !ofDevice.some((removal) => order.precedes(hash, removal.hash))
  return ofMember === undefined && (author.state === "removed" || draft.devices.get(device)?.state === "removed")
}

/** Who owns the site is decided by those who administered it at the proposal: a removal takes the vote only of whoever knew of it. */
const isVoteCutOff = (
  author: DraftMember,
  { hash, device }: ReadAct,
  { input: { order, standing }, removals }: { readonly input: FoldInput; readonly removals: readonly Removal[] },
): boolean =>
  author.endings.some((ending) => order.precedes(ending, hash)) ||
  [...(standing.ofDevice.get(device) ?? []), ...removals].some(
    ({ target, devices, hash: end }) => target === author.id && devices?.includes(device) && !order.precedes(hash, end),
  )
