import { toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import { MAX_DEVICES_PER_MEMBER } from "./acts.ts"
import { noteDeparture } from "./secret.ts"
import { changeMember, type ActContext, type ActOf, type DraftMember, type Rule, type SiteDraft } from "./siteDraft.ts"
import type { VoidReason } from "./siteState.ts"
import type { EnrolmentVerdict, VerifiedEnrolment } from "./verifyEnrolment.ts"

const activeOf = (draft: SiteDraft, member: DraftMember): readonly DeviceId[] =>
  member.devices.filter((device) => draft.devices.get(device)?.state === "active")

/** The ticket, the member named by the new device, and the author of the act must be one and the same: nobody adds a device to somebody else. */
export const addDevice = (
  draft: SiteDraft,
  verdict: EnrolmentVerdict | undefined,
  context: ActContext,
): VoidReason | undefined => {
  if (!verdict?.ok) return "bad-enrolment"
  const { member, certificate } = verdict.value
  const { author } = context
  const isOwn = certificate.role === "device" && certificate.inviter === context.device && member === author.id
  return isOwn ? bindDevice(draft, author, { enrolment: verdict.value, context }) : "bad-enrolment"
}

export interface Binding {
  readonly enrolment: VerifiedEnrolment
  readonly context: Pick<ActContext, "device" | "hash" | "hlc">
  /** Machines of theirs whose place it takes. */
  readonly ends?: readonly DeviceId[]
}

/** Makes a machine one of that member's; who may, the caller has judged. */
export const bindDevice = (
  draft: SiteDraft,
  member: DraftMember,
  { enrolment: { device, name, sealing, clientId }, context, ends = [] }: Binding,
): VoidReason | undefined => {
  if (draft.devices.has(device)) return "device-taken"
  if (draft.clientIds.has(clientId)) return "client-id-taken"
  if (activeOf(draft, member).filter((one) => !ends.includes(one)).length >= MAX_DEVICES_PER_MEMBER) return "too-many"
  endDevices(draft, member.id, { devices: ends, by: context.hash })
  draft.clientIds.set(clientId, device)
  draft.devices.set(device, {
    member: member.id,
    sealing: toBase64Url(sealing),
    admittedBy: context.device,
    name,
    since: context.hlc.ms,
    state: "active",
  })
  changeMember(draft, member.id, { devices: [...member.devices, device] })
  return undefined
}

export const nameDevice: Rule<ActOf<"device.name">> = (draft, act, context) => {
  const known = draft.devices.get(act.device)
  if (known?.member !== context.author.id || known.state !== "active") return "unknown-device"
  draft.devices.set(act.device, { ...known, name: act.name })
  return undefined
}

/** By any device of the same member; the last one goes with the membership alone. */
export const revokeDevice: Rule<ActOf<"device.revoke">> = (draft, act, context) => {
  const known = draft.devices.get(act.device)
  if (known?.member !== context.author.id || known.state !== "active") return "unknown-device"
  if (activeOf(draft, context.author).length === 1) return "last-device"
  endDevices(draft, context.author.id, { devices: [act.device], by: context.hash })
  return undefined
}

/** Whoever names machines of somebody else as well ends none of these. */
export const endDevices = (
  draft: SiteDraft,
  member: MemberId,
  { devices, by }: { readonly devices: readonly DeviceId[]; readonly by: Hash },
): void => {
  const theirs = devices.filter((device) => draft.devices.get(device)?.member === member)
  for (const device of theirs) {
    const known = draft.devices.get(device)
    if (known) draft.devices.set(device, { ...known, state: "removed" })
  }
  if (theirs.length > 0) noteDeparture(draft, { hash: by, kind: "revoked", member })
}
