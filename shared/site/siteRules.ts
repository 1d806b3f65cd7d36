import { fromBase64Url } from "../kernel/bytes.ts"
import { isInvitedRole, parseCertificate } from "./certificate.ts"
import { mayInviteAs, maySite, type RightTarget } from "./rights.ts"
import { mayGrant } from "./roles.ts"
import { type ClaimedCutoff, isFarther } from "./cutoffs.ts"
import { secretNumberOf } from "./secret.ts"
import { endMember, giveRole, type ActOf, type DraftMember, type Rule, type SiteDraft } from "./siteDraft.ts"

/** Open communities that one member may found: every device holds all of them. */
export const MAX_COMMUNITIES_PER_MEMBER = 64

const countOwners = (draft: SiteDraft): number =>
  [...draft.members.values()].filter((member) => member.state === "active" && member.role === "owner").length

const isLastOwner = (draft: SiteDraft, member: DraftMember): boolean =>
  member.role === "owner" && countOwners(draft) === 1

const asTarget = (target: DraftMember, author: DraftMember): RightTarget => ({
  role: target.role,
  own: target.id === author.id,
})

export const rename: Rule<ActOf<"site.rename">> = (draft, act, { author }) => {
  if (!maySite("site.rename", author.role)) return "no-right"
  draft.name = act.name
  return undefined
}

/** Of a lower rank only, so that no two members can remove each other; removing one who left bars them for good. */
export const remove: Rule<ActOf<"member.remove">> = (draft, act, { author, hash }) => {
  const target = draft.members.get(act.member)
  if (!target) return "unknown-member"
  if (!maySite("member.remove", author.role, asTarget(target, author))) return "no-right"
  endMember(draft, target, "removed", hash)
  return undefined
}

export const leave: Rule<ActOf<"member.leave">> = (draft, act, context) => {
  const { author, hash } = context
  const successor = act.successor === null ? undefined : draft.members.get(act.successor)
  if (act.successor !== null && (successor?.state !== "active" || successor.id === author.id)) return "unknown-member"
  if (successor && (author.role !== "owner" || successor.role === "guest")) return "no-right"
  if (isLastOwner(draft, author) && !successor) return "last-owner"
  if (successor) giveRole(draft, successor.id, { role: "owner" }, context)
  endMember(draft, author, "left", hash)
  return undefined
}

export const grant: Rule<ActOf<"role.grant">> = (draft, act, context) => {
  const { author } = context
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  if (!maySite("role.grant", author.role, asTarget(target, author))) return "no-right"
  if (!mayGrant(author.role, act.role)) return "no-right"
  giveRole(draft, target.id, act, context)
  return undefined
}

/** Anybody may lay down their own role, except the last owner. */
export const revokeRole: Rule<ActOf<"role.revoke">> = (draft, act, context) => {
  const { author } = context
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  if (!maySite("role.revoke", author.role, asTarget(target, author))) return "no-right"
  if (isLastOwner(draft, target)) return "last-owner"
  if (target.role !== "guest") giveRole(draft, target.id, { role: "member" }, context)
  return undefined
}

export const openCommunity: Rule<ActOf<"community.open">> = (draft, act, { author }) => {
  if (!maySite("community.open", author.role)) return "no-right"
  if (draft.openCommunities.has(act.ledger)) return undefined
  const own = draft.communitiesOf.get(author.id) ?? 0
  if (own >= MAX_COMMUNITIES_PER_MEMBER) return "too-many"
  draft.openCommunities.set(act.ledger, author.id)
  draft.communitiesOf.set(author.id, own + 1)
  return undefined
}

/** The act's own signature, by the device that signed the certificate, stands for the certificate's. */
export const giveInvitation: Rule<ActOf<"invitation.give">> = (draft, act, { author, device, follows }) => {
  if (!maySite("invitation.give", author.role)) return "no-right"
  const certificate = parseCertificate(fromBase64Url(act.certificate) ?? new Uint8Array())
  if (certificate?.site !== draft.id || certificate.inviter !== device) return "bad-certificate"
  const { id, role, uses, expiresAt } = certificate
  if (!isInvitedRole(role)) return "bad-certificate"
  if (!mayInviteAs(author.role, role)) return "no-right"
  const secret = secretNumberOf(draft, follows)
  if (!draft.certificateUses.has(id))
    draft.certificateUses.set(id, { inviter: author.id, role, uses, expiresAt, secret, members: [], overused: false })
  return undefined
}

const noteCutoff = (draft: SiteDraft, said: ClaimedCutoff): void => {
  const key = `${said.device} ${said.by}`
  const known = draft.cutoffs.get(key)
  if (!known || isFarther(said, known)) draft.cutoffs.set(key, said)
}

/** Whether it ends anything is decided in the end: by who was removed, and by what its author may still do then. */
export const setCutoff: Rule<ActOf<"cutoff.set">> = (draft, act, { author }) => {
  const own = act.ends.every(({ device }) => draft.devices.get(device)?.member === author.id)
  if (!maySite("cutoff.set", author.role, { role: author.role, own })) return "no-right"
  for (const end of act.ends) noteCutoff(draft, { ...end, by: author.id })
  return undefined
}

/** Recorded whoever says it: whether it counts depends on who the certificate's inviter turns out to be. */
export const revokeInvitation: Rule<ActOf<"invitation.revoke">> = (draft, act, { author, hash }) => {
  const earlier = draft.revocations.get(act.certificate) ?? []
  draft.revocations.set(act.certificate, [...earlier, { hash, by: author.id, role: author.role }])
  return undefined
}
