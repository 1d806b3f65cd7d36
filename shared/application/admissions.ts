import { toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId, MemberId } from "../kernel/ids.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { judgeEnrolment, mayAdmit } from "../site/admission.ts"
import { verifyEnrolment } from "../site/verifyEnrolment.ts"
import type { EnrolmentAnswer } from "../sync/replicator/ports.ts"
import type { Roster } from "./roster.ts"
import { createSerial } from "./serial.ts"

/**
 * Codes and keys that do not bring a member back, from whomever, before this device looks at none of theirs for the rest of the hour. Of each member, since
 * whoever sends wrong ones would keep everybody away otherwise.
 */
const MAX_WRONG_RETURNS = 20
const TRIES_MS = 3_600_000

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
  const wrong = new Map<MemberId, readonly number[]>()
  const wrongOf = (member: MemberId): readonly number[] => wrong.get(member) ?? []
  const mayTry = (member: MemberId): boolean =>
    wrongOf(member).filter((at) => Math.abs(now() - at) < TRIES_MS).length < MAX_WRONG_RETURNS
  const noteWrong = (member: MemberId): void =>
    void wrong.set(member, [...wrongOf(member), now()].slice(-MAX_WRONG_RETURNS))

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
    // Whatever the code: neither a right nor a wrong one is looked at any more for a while.
    if (certificate.role === "return" && !mayTry(member)) return { admitted: false, reason: "busy" }
    const judgement = judgeEnrolment(state, verified.value, now())
    if (judgement.kind === "refuse") {
      if (certificate.role === "return") noteWrong(member)
      return { admitted: false, reason: judgement.reason }
    }
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
