import { equalBytes, toHex } from "../../kernel/bytes.ts"
import type { DeviceId, MemberId, SiteId } from "../../kernel/ids.ts"
import type { RandomBytes } from "../../kernel/random.ts"
import { createObserved, type Observable } from "../../kernel/subscription.ts"
import type { CertificateId } from "../../site/certificate.ts"
import { createShortCode, isCommitted, NONCE_BYTES, parseDeviceMessage } from "../../site/pairing.ts"
import { type VerifiedEnrolment, verifyEnrolment } from "../../site/verifyEnrolment.ts"
import type { EnrolmentAnswer } from "../../sync/replicator/ports.ts"
import type { PairingTicket, PairingView } from "../deviceViews.ts"

/** Said to a machine that this one's member has vouched for: another administrator has to, too. */
export const VOUCHED = "vouched"
/** Attempts that one ticket allows: each is one chance in a million for whoever stands between. */
const MAX_ATTEMPTS = 5

/** The side of the machine that lets another one in: one ticket at a time, kept in memory alone. */
export interface PairingDesk {
  readonly pairing: Observable<PairingView | null>
  /** Undefined for what is no message of a new device. */
  admit(device: DeviceId, bytes: Uint8Array): Promise<EnrolmentAnswer> | undefined
  open(certificate: CertificateId, ticket: PairingTicket): void
  /** The request whose code is shown; undefined where there is none. */
  shown(): { readonly device: DeviceId; readonly enrolment: Uint8Array } | undefined
  close(): void
}

export interface Paired {
  readonly desk: PairingDesk
}

interface Attempt {
  readonly device: DeviceId
  readonly commitment: Uint8Array
  readonly enrolment: Uint8Array
  readonly name: string
  readonly askedNonce: Uint8Array
  code: string | null
}

interface DeskInput {
  readonly site: SiteId
  readonly own: DeviceId
  readonly member: MemberId
  readonly now: () => number
  readonly random: RandomBytes
  /** Whether this device's member has vouched for that machine, and nobody else yet. */
  readonly vouched: (device: DeviceId) => boolean
}

const refuse = (reason: string): EnrolmentAnswer => ({ admitted: false, reason })
const wait = (reason: string): EnrolmentAnswer => ({ admitted: false, undecided: true, reason })

export const createPairingDesk = ({ site, own, member, now, random, vouched }: DeskInput): PairingDesk => {
  const pairing = createObserved<PairingView | null>(null)
  let opened: { readonly certificate: CertificateId; readonly ticket: PairingTicket; attempts: number } | null = null
  let attempt: Attempt | null = null

  const show = () => {
    const request = attempt?.code ? { name: attempt.name, code: attempt.code } : null
    pairing.set(opened && { ...opened.ticket, request })
  }
  const close = () => {
    opened = null
    attempt = null
    show()
  }

  const isForUs = ({ certificate, member: named }: VerifiedEnrolment): boolean =>
    certificate.role === "device" && certificate.inviter === own && named === (opened?.ticket.person?.id ?? member)

  const begin = async (device: DeviceId, commitment: Uint8Array, enrolment: Uint8Array): Promise<EnrolmentAnswer> => {
    const verified = await verifyEnrolment(enrolment, site)
    if (!verified.ok || verified.value.device !== device) return refuse("invalid")
    const { certificate, name } = verified.value
    if (certificate.inviter === own && vouched(device)) return wait(VOUCHED)
    if (!isForUs(verified.value)) return refuse("other-device")
    if (opened?.certificate !== certificate.id || now() >= certificate.expiresAt) return refuse("expired")
    // Whoever is being compared is not pushed aside by another holder of the same ticket.
    if (attempt?.code && attempt.device !== device) return refuse("busy")
    if (attempt?.device === device && equalBytes(attempt.commitment, commitment)) return wait(toHex(attempt.askedNonce))
    if (++opened.attempts > MAX_ATTEMPTS) {
      close()
      return refuse("expired")
    }
    attempt = { device, commitment, enrolment, name, askedNonce: random(NONCE_BYTES), code: null }
    show()
    return wait(toHex(attempt.askedNonce))
  }

  const reveal = (device: DeviceId, newNonce: Uint8Array): EnrolmentAnswer => {
    if (vouched(device)) return wait(VOUCHED)
    if (attempt?.device !== device) return refuse("expired")
    const { commitment, enrolment, askedNonce } = attempt
    if (!isCommitted(commitment, newNonce, enrolment)) return refuse("invalid")
    attempt.code = createShortCode({ asked: own, askedNonce, newNonce, enrolment })
    show()
    return wait("")
  }

  return {
    pairing,
    admit(device, bytes) {
      const message = parseDeviceMessage(bytes)
      if (message?.kind === "request") return begin(device, message.commitment, message.enrolment)
      return message && Promise.resolve(reveal(device, message.nonce))
    },
    open(certificate, ticket) {
      attempt = null
      opened = { certificate, ticket, attempts: 0 }
      show()
    },
    shown: () => (attempt?.code ? attempt : undefined),
    close,
  }
}
