import { generateDeviceKeys } from "../../../../shared/crypto/generateDeviceKeys.ts"
import { generateSeed } from "../../../../shared/crypto/seedSigner.ts"
import { sign } from "../../../../shared/crypto/signing.ts"
import { createInvitation } from "../../../../shared/site/createInvitation.ts"
import { encodeInvitation, type Invitation } from "../../../../shared/site/invitation.ts"
import { toInvitationText } from "../../../../shared/site/invitationText.ts"
import { readInvitation } from "../../../../shared/site/readInvitation.ts"

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** What somebody knows who holds an invitation. */
export const openInvitation = async (text: string): Promise<Invitation> => {
  const read = await readInvitation(text, Date.now())
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** A genuine invitation with another key in it: its certificate is for somebody else. */
export const forgeInvitation = async (genuine: string): Promise<string> => {
  const invitation = await openInvitation(genuine)
  return toInvitationText(encodeInvitation({ ...invitation, seed: generateSeed(random) }))
}

/** Who knows the site and its secret, but was invited by nobody: the certificate is signed by a key of one's own. */
export const inviteOneself = async (genuine: string): Promise<string> => {
  const { site, secret, founderDevice, addresses } = await openInvitation(genuine)
  const keys = await generateDeviceKeys()
  const invitation = await createInvitation({
    site,
    secret,
    founderDevice,
    addresses,
    inviter: { device: keys.device, name: "Mallory" },
    sign: (domain, message) => sign(keys, domain, message),
    role: "member",
    uses: 5,
    expiresAt: Date.now() + 7 * 24 * 60 * 60 * 1000,
    random,
  })
  return invitation.text
}
