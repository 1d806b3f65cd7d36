import { createClientId } from "../crypto/clientId.ts"
import { verify } from "../crypto/signing.ts"
import { concatBytes, fromBase64Url } from "../kernel/bytes.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { parseSiteAct } from "./acts.ts"
import { verifyCertificate } from "./certificate.ts"
import { ENROLMENT_DOMAIN, INVITATION_USE_DOMAIN, parseEnrolment } from "./enrolment.ts"
import type { Hash, SiteId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { Enrolment } from "./enrolment.ts"

/** An enrolment whose three signatures hold and whose device key is fit for use; comes only from verifyEnrolment. */
export interface VerifiedEnrolment extends Enrolment {
  readonly clientId: number
  readonly __verified: true
}

export type EnrolmentFault = "malformed" | "other-site" | "bad-certificate" | "bad-signature"
export type EnrolmentVerdict = Result<VerifiedEnrolment, EnrolmentFault>

/** The same verdict on every device: nothing of it depends on time or on who else is a member. */
export const verifyEnrolment = async (bytes: Uint8Array, site: SiteId): Promise<EnrolmentVerdict> => {
  const signed = parseEnrolment(bytes)
  if (!signed) return err("malformed")
  const { body, deviceSignature, invitationSignature, ...enrolment } = signed
  if (signed.site !== site || signed.certificate.site !== site) return err("other-site")
  if (!(await verifyCertificate(signed.certificate))) return err("bad-certificate")
  const used = concatBytes(body, deviceSignature)
  // verify refuses small-order and non-canonical device keys too
  const bySelf = await verify(signed.device, deviceSignature, ENROLMENT_DOMAIN, body)
  const byInvitation = await verify(signed.certificate.key, invitationSignature, INVITATION_USE_DOMAIN, used)
  if (!bySelf || !byInvitation) return err("bad-signature")
  return ok({ ...enrolment, clientId: createClientId(site, signed.device), __verified: true })
}

/** Of each admission, by the hash of its act. */
export type EnrolmentVerdicts = ReadonlyMap<Hash, EnrolmentVerdict>

/** The asynchronous part, once for each act, so that the fold can be pure. */
export const verifyActs = async (records: readonly ActRecord[]): Promise<EnrolmentVerdicts> => {
  const verdicts = await Promise.all(records.map(verifyAct))
  return new Map(verdicts.flatMap((verdict) => verdict ?? []))
}

const verifyAct = async ({ ledger, hash, body }: ActRecord): Promise<[[Hash, EnrolmentVerdict]] | undefined> => {
  const act = parseSiteAct(body)
  if (!act || !("enrolment" in act)) return undefined
  const bytes = fromBase64Url(act.enrolment)
  return [[hash, bytes ? await verifyEnrolment(bytes, ledger) : err("malformed")]]
}
