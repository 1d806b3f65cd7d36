import { fromHex } from "../../kernel/bytes.ts"
import type { RandomBytes } from "../../kernel/random.ts"
import { parseEnrolment } from "../../site/enrolment.ts"
import { createShortCode, encodeRequest, encodeReveal, NONCE_BYTES } from "../../site/pairing.ts"

/** The side of the machine that is being added: what it says, and the code that it shows. */
export interface NewDevice {
  /** What it asks with; the same until its nonce was revealed to somebody. */
  request(): Uint8Array
  /** @param nonce the other machine's, in hexadecimal @returns what to say next, null for nothing */
  hear(nonce: string): Uint8Array | null
  /** Null until both nonces are known. */
  code(): string | null
}

/** Undefined for the enrolment of a newcomer, who is no machine of anybody's yet. */
export const createNewDevice = (enrolment: Uint8Array, random: RandomBytes): NewDevice | undefined => {
  const certificate = parseEnrolment(enrolment)?.certificate
  if (certificate?.role !== "device") return undefined
  let newNonce = random(NONCE_BYTES)
  let answered: string | null = null
  let code: string | null = null
  return {
    request: () => encodeRequest(newNonce, enrolment),
    code: () => code,
    hear(nonce) {
      const askedNonce = fromHex(nonce)
      if (askedNonce?.length !== NONCE_BYTES || nonce === answered) return null
      if (answered !== null) {
        // Another attempt: a nonce that somebody knows binds nobody any more.
        newNonce = random(NONCE_BYTES)
        answered = null
        code = null
        return encodeRequest(newNonce, enrolment)
      }
      answered = nonce
      code = createShortCode({ asked: certificate.inviter, askedNonce, newNonce, enrolment })
      return encodeReveal(newNonce)
    },
  }
}
