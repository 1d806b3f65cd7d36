import { createClientId } from "../crypto/clientId.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import { NO_FUNCTIONS, NONE_TAKEN } from "./functions.ts"
import { mayInviteAs, maySite } from "./rights.ts"
import type { DeviceId, MemberId } from "../kernel/ids.ts"
import { isInvitedRole, type SignedCertificate } from "./certificate.ts"
import { findMember, type ActContext, type SiteDraft } from "./siteDraft.ts"
import { memberOf, standingOf, type Revocation, type SiteState, type VoidReason } from "./siteState.ts"
import type { EnrolmentVerdict, VerifiedEnrolment } from "./verifyEnrolment.ts"

/** A revocation counts when it comes from the inviter or from an administrator. */
export const isEffective = (revocation: Revocation, inviter: MemberId | null | undefined): boolean =>
  maySite("invitation.revoke", revocation.role, { role: "guest", own: revocation.by === inviter })

/** Whether the device that signed the certificate may invite, as far as the countersigner could know. */
const mayInvite = (draft: SiteDraft, certificate: SignedCertificate, context: ActContext): boolean => {
  const inviter = findMember(draft, certificate.inviter)
  if (!inviter || inviter.endings.some(context.follows)) return false
  return isInvitedRole(certificate.role)
    ? mayInviteAs(inviter.role, certificate.role)
    : maySite("member.admit", inviter.role)
}

const isRevoked = (draft: SiteDraft, certificate: SignedCertificate, context: ActContext): boolean =>
  (draft.revocations.get(certificate.id) ?? []).some(
    (revocation) =>
      isEffective(revocation, draft.devices.get(certificate.inviter)?.member) && context.follows(revocation.hash),
  )

const refuse = (draft: SiteDraft, enrolment: VerifiedEnrolment, context: ActContext): VoidReason | undefined => {
  if (!maySite("member.admit", context.author.role)) return "no-right"
  if (draft.devices.has(enrolment.device)) return "device-taken"
  if (draft.members.has(enrolment.member)) return "member-taken"
  if (draft.clientIds.has(enrolment.clientId)) return "client-id-taken"
  if (!mayInvite(draft, enrolment.certificate, context)) return "inviter-without-right"
  return isRevoked(draft, enrolment.certificate, context) ? "certificate-revoked" : undefined
}

/** Only what every device computes the same way: the expiry was the countersigner's to judge, over-use is flagged. */
export const admit = (
  draft: SiteDraft,
  verdict: EnrolmentVerdict | undefined,
  context: ActContext,
): VoidReason | undefined => {
  if (!verdict?.ok) return "bad-enrolment"
  const enrolment = verdict.value
  const refusal = refuse(draft, enrolment, context)
  if (refusal) return refusal
  const { member, device, name, title, certificate } = enrolment
  const { id, role, uses, expiresAt } = certificate
  if (!isInvitedRole(role)) return "bad-enrolment"
  const inviter = draft.devices.get(certificate.inviter)?.member ?? null
  const known = draft.certificateUses.get(id)
  const members = [...(known?.members ?? []), member]
  const secret = known?.secret ?? 0
  draft.certificateUses.set(id, { inviter, role, uses, expiresAt, secret, members, overused: members.length > uses })
  draft.clientIds.set(enrolment.clientId, device)
  draft.devices.set(device, {
    member,
    sealing: toBase64Url(enrolment.sealing),
    admittedBy: context.device,
    name: "",
    since: context.hlc.ms,
    state: "active",
  })
  draft.members.set(member, {
    id: member,
    name,
    title,
    role,
    devices: [device],
    joinedAt: context.hlc.ms,
    invitedBy: inviter,
    roleBy: null,
    roleSince: context.hlc.ms,
    roleReview: null,
    functions: NO_FUNCTIONS,
    functionsTaken: NONE_TAKEN,
    state: "active",
    endings: [],
  })
  draft.turns.set(member, [{ hash: context.hash, role }])
  return undefined
}

/** Whether a device may invite newcomers and countersign their enrolments: every member's but a guest's. */
export const mayAdmit = (state: SiteState, device: DeviceId): boolean => {
  const id = memberOf(state, device)
  const role = id && state.members.get(id)?.role
  return standingOf(state, device) === "member" && role !== undefined && maySite("member.admit", role)
}

export type AdmissionJudgement =
  | { readonly kind: "admit" }
  /** No newcomer, but a member on a new machine. */
  | { readonly kind: "return" }
  /** That very device is or was a member already: nothing to countersign. */
  | { readonly kind: "known" }
  | { readonly kind: "refuse"; readonly reason: "expired" | "used-up" | "revoked" | "invalid" }

/**
 * Whether a device that may admit should countersign an enrolment, by all that it knows.
 * @param now epoch milliseconds by the countersigning device's own clock
 */
export const judgeEnrolment = (state: SiteState, enrolment: VerifiedEnrolment, now: number): AdmissionJudgement => {
  const { certificate, device, member } = enrolment
  const known = state.devices.get(device)
  if (known) return known.member === member ? { kind: "known" } : { kind: "refuse", reason: "invalid" }
  if (certificate.role === "return") return judgeReturn(state, enrolment, now)
  if (certificate.role === "device") return refusal("invalid")
  const inviter = memberOf(state, certificate.inviter)
  const rank = inviter && state.members.get(inviter)?.role
  if (!mayAdmit(state, certificate.inviter) || isTaken(state, enrolment)) return refusal("invalid")
  if (!rank || !mayInviteAs(rank, certificate.role)) return refusal("invalid")
  const revocations = state.revocations.get(certificate.id) ?? []
  if (revocations.some((revocation) => isEffective(revocation, inviter))) return refusal("revoked")
  if (now >= certificate.expiresAt) return refusal("expired")
  const uses = state.certificateUses.get(certificate.id)?.members.length ?? 0
  return uses >= certificate.uses ? refusal("used-up") : { kind: "admit" }
}

/** Somebody says that they are a member who was here before, and proves it by a key that the site knows. */
const judgeReturn = (state: SiteState, enrolment: VerifiedEnrolment, now: number): AdmissionJudgement => {
  const { certificate, member } = enrolment
  const target = state.members.get(member)
  if (target?.state !== "active" || isClientIdTaken(state, enrolment)) return refusal("invalid")
  if (!answersFor(state, member, certificate.inviter)) return refusal("invalid")
  return now >= certificate.expiresAt ? refusal("expired") : { kind: "return" }
}

const answersFor = (state: SiteState, member: MemberId, key: DeviceId): boolean =>
  state.recoveries.get(member)?.key === key || (memberOf(state, key) === member && standingOf(state, key) === "member")

const isClientIdTaken = (state: SiteState, { clientId }: VerifiedEnrolment): boolean =>
  [...state.devices.keys()].some((device) => createClientId(state.id, device) === clientId)

const isTaken = (state: SiteState, enrolment: VerifiedEnrolment): boolean =>
  enrolment.site !== state.id || state.members.has(enrolment.member) || isClientIdTaken(state, enrolment)

const refusal = (reason: "expired" | "used-up" | "revoked" | "invalid"): AdmissionJudgement => ({
  kind: "refuse",
  reason,
})
