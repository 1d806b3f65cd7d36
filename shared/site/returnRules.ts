import { fromBase64Url, toHex } from "../kernel/bytes.ts"
import { type DeviceId, type MemberId, parseDeviceId } from "../kernel/ids.ts"
import { bindDevice, type Binding } from "./deviceRules.ts"
import { maySite } from "./rights.ts"
import type { ActContext, ActOf, DraftMember, Rule, SiteDraft } from "./siteDraft.ts"
import type { VoidReason } from "./siteState.ts"
import type { EnrolmentVerdict } from "./verifyEnrolment.ts"

/** Administrators whose word brings somebody back. */
const VOUCHERS = 2

/** A new code takes the place of the one before; one that was used is never anybody's again. */
export const setRecovery: Rule<ActOf<"recovery.set">> = (draft, act, { author, hlc }) => {
  if (act.key === null) {
    draft.recoveries.delete(author.id)
    return undefined
  }
  const key = parseDeviceId(toHex(fromBase64Url(act.key) ?? new Uint8Array()))
  if (key === undefined || draft.spentCodes.has(key)) return "unknown-code"
  draft.recoveries.set(author.id, { key, since: hlc.ms })
  return undefined
}

type Judge = (draft: SiteDraft, verdict: EnrolmentVerdict | undefined, context: ActContext) => VoidReason | undefined

/**
 * Any member's device countersigns; that it is the member who comes back, a key says that they registered: of a machine that is still
 * theirs, or of their recovery code, which is spent with it.
 */
export const returnMember: Judge = (draft, verdict, context) => {
  if (!maySite("member.return", context.author.role)) return "no-right"
  if (!verdict?.ok || verdict.value.certificate.role !== "return") return "bad-enrolment"
  const { certificate, member } = verdict.value
  const target = draft.members.get(member)
  if (target?.state !== "active") return "unknown-member"
  const key = certificate.inviter
  const isCode = draft.recoveries.get(member)?.key === key
  if (!isCode && !isMachineOf(draft, target, key)) return "unknown-code"
  const refusal = bindDevice(draft, target, { enrolment: verdict.value, context })
  if (refusal === undefined && isCode) spend(draft, target, key)
  return refusal
}

const isMachineOf = (draft: SiteDraft, { id }: DraftMember, key: DeviceId): boolean => {
  const device = draft.devices.get(key)
  return device?.member === id && device.state === "active"
}

const spend = (draft: SiteDraft, { id }: DraftMember, key: DeviceId): void => {
  draft.recoveries.delete(id)
  draft.spentCodes.set(key, id)
}

/** Whoever was removed since, or has a lower role now, brings nobody back any more. */
const stillMayVouch = (draft: SiteDraft, by: MemberId, target: DraftMember): boolean => {
  const voucher = draft.members.get(by)
  return voucher?.state === "active" && maySite("member.vouch", voucher.role, { role: target.role, own: false })
}

/** Each of the two gave a ticket of their own, compared six digits with the machine, and outranks whom they bring back. */
export const vouchFor = (
  draft: SiteDraft,
  { ends }: ActOf<"member.vouch">,
  verdict: EnrolmentVerdict | undefined,
  context: ActContext,
): VoidReason | undefined => {
  if (!verdict?.ok) return "bad-enrolment"
  const { certificate, member, device } = verdict.value
  if (certificate.role !== "device" || certificate.inviter !== context.device) return "bad-enrolment"
  const { author } = context
  const target = draft.members.get(member)
  if (target?.state !== "active") return "unknown-member"
  if (!maySite("member.vouch", author.role, { role: target.role, own: target.id === author.id })) return "no-right"
  if (draft.devices.has(device)) return "device-taken"
  const before = draft.vouchings.get(device)
  // A machine that asks as somebody else begins anew: what was said of it was said of another person.
  const known = before?.member === member ? before.by.filter((by) => stillMayVouch(draft, by, target)) : []
  const by = known.includes(author.id) ? known : [...known, author.id]
  if (by.length < VOUCHERS) {
    draft.vouchings.set(device, { member, by })
    return undefined
  }
  return bringBack(draft, target, { enrolment: verdict.value, context, ends })
}

/** What the second voice does: the new machine takes the place of those that were lost, and of a code that may be lost with them. */
export const bringBack = (draft: SiteDraft, target: DraftMember, binding: Binding): VoidReason | undefined => {
  const refusal = bindDevice(draft, target, binding)
  if (refusal !== undefined) return refusal
  draft.vouchings.delete(binding.enrolment.device)
  const code = draft.recoveries.get(target.id)
  if (code) spend(draft, target, code.key)
  return undefined
}
