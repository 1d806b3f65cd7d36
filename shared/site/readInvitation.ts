import { createSeedSigner } from "../crypto/seedSigner.ts"
import { toHex } from "../kernel/bytes.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { verifyCertificate } from "./certificate.ts"
import { decodeInvitation, type Invitation } from "./invitation.ts"
import { fromInvitationText, type InvitationTextFault } from "./invitationText.ts"

export type InvitationFault =
  | { readonly kind: "invitation"; readonly reason: InvitationTextFault | "forged" }
  | { readonly kind: "invitation"; readonly reason: "expired"; readonly expiredAt: number }

const fault = (reason: InvitationTextFault | "forged") => err({ kind: "invitation", reason } as const)

/**
 * Reads an invitation pasted as text or link, or a file's content; touches nothing and never throws.
 * @param now epoch milliseconds of this machine
 */
export const readInvitation = async (text: string, now: number): Promise<Result<Invitation, InvitationFault>> => {
  const content = fromInvitationText(text)
  if (!content.ok) return fault(content.error)
  const invitation = decodeInvitation(content.value)
  if (!invitation) return fault("damaged")
  if (!(await isGenuine(invitation))) return fault("forged")
  const { expiresAt } = invitation.certificate
  return now < expiresAt ? ok(invitation) : err({ kind: "invitation", reason: "expired", expiredAt: expiresAt })
}

/** The certificate is of this site, fits the key that came with it, and its inviter signed it. */
const isGenuine = async ({ site, seed, certificate }: Invitation): Promise<boolean> => {
  const signer = createSeedSigner(seed)
  if (certificate.site !== site.id || !signer || toHex(signer.publicKey) !== certificate.key) return false
  return verifyCertificate(certificate)
}
