import { toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId, MemberId } from "../kernel/ids.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { judgeEnrolment, mayAdmit } from "../site/admission.ts"
import { verifyEnrolment } from "../site/verifyEnrolment.ts"
import type { EnrolmentAnswer } from "../sync/replicator/ports.ts"
import type { Roster } from "./roster.ts"
import { createSerial } from "./serial.ts"

/** Countersigns newcomers' enrolments, one at a time, so that the uses of one invitation are counted right on this device. */
export interface Admissions {
  admit(device: DeviceId, enrolment: Uint8Array): Promise<EnrolmentAnswer>
}

export interface AdmissionsOptions {
  readonly ledger: Ledger
  readonly own: DeviceId
  readonly roster: Roster
  readonly now: () => number
  readonly onAdmitted: (name: string) => void
  readonly onReturned: (member: MemberId) => void
}

export const createAdmissions = ({
  ledger,
  own,
  roster,
  now,
  onAdmitted,
  onReturned,
}: AdmissionsOptions): Admissions => {
  const serial = createSerial()

  const judge = async (device: DeviceId, bytes: Uint8Array): Promise<EnrolmentAnswer> => {
    const verified = await verifyEnrolment(bytes, ledger.id)
    const state = roster.state.get()
    if (!verified.ok || !state || verified.value.device !== device) return { admitted: false, reason: "invalid" }
    // A guest's or a removed member's machine can't let anybody in: another one will.
    if (!mayAdmit(state, own)) return { admitted: false, reason: "no-right" }
    // Admitted while we were away, perhaps: whoever knows the inviter may say yes.
    const { member, certificate } = verified.value
    const isKnown = certificate.role === "return" ? state.members.has(member) : state.devices.has(certificate.inviter)
    if (!isKnown) return { admitted: false, reason: "inviter-unknown" }
    const judgement = judgeEnrolment(state, verified.value, now())
    if (judgement.kind === "refuse") return { admitted: false, reason: judgement.reason }
    if (judgement.kind === "known") return { admitted: true }
    const type = judgement.kind === "return" ? "member.return" : "member.admit"
    const act = { type, enrolment: toBase64Url(bytes), seen: state.tips }
    const appended = await ledger.append([{ kind: "act", body: act }])
    if (!appended.ok) return { admitted: false, reason: "busy" }
    await roster.refresh()
    if (judgement.kind === "return") onReturned(member)
    else onAdmitted(verified.value.name)
    return { admitted: true }
  }

  return { admit: (device, enrolment) => serial.run(() => judge(device, enrolment)) }
}
