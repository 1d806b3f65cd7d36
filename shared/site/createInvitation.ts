import { createSeedSigner, generateSeed } from "../crypto/seedSigner.ts"
import { toHex } from "../kernel/bytes.ts"
import { signCertificate } from "./certificate.ts"
import { encodeInvitation, isInvitationAddress, MAX_INVITATION_ADDRESSES } from "./invitation.ts"
import { toInvitationText } from "./invitationText.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { DeviceSigner, CertificateRole, SignedCertificate } from "./certificate.ts"

export interface NewInvitation {
  readonly site: { readonly id: SiteId; readonly name: string }
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly founderDevice: DeviceId
  readonly inviter: { readonly device: DeviceId; readonly name: string }
  /** By the inviter's device key. */
  readonly sign: DeviceSigner
  readonly role: CertificateRole
  /** Of a ticket for a device: whose it will be. */
  readonly member?: MemberId
  /** Where that is somebody else than the inviter. */
  readonly memberName?: string
  readonly uses: number
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Those that aren't canonical `host:port` are left out, as are more than MAX_INVITATION_ADDRESSES. */
  readonly addresses: readonly string[]
  readonly random: RandomBytes
}

export interface CreatedInvitation {
  readonly certificate: SignedCertificate
  readonly text: string
  readonly link: string
  readonly fileName: string
  readonly fileContent: string
}

/** Where Palabre answers on the newcomer's own machine. */
const LINK = "http://localhost:4180/#join="

/** A name that every file system takes: ASCII letters, digits and hyphens. */
const toFileName = (siteName: string): string => {
  const plain = siteName.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase()
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40)
  return `${slug === "" ? "invitation" : `invitation-${slug}`}.palabre`
}

export const createInvitation = async (input: NewInvitation): Promise<CreatedInvitation> => {
  const seed = generateSeed(input.random)
  const signer = createSeedSigner(seed)
  if (!signer) throw new TypeError("the random source gave a seed of the wrong length")
  const { site, secret, founderDevice, inviter, role, uses, expiresAt } = input
  const key = toHex(signer.publicKey) as DeviceId
  const certificate = await signCertificate(
    { site: site.id, inviter: inviter.device, key, role, uses, expiresAt },
    input.sign,
  )
  const addresses = input.addresses.filter(isInvitationAddress).slice(0, MAX_INVITATION_ADDRESSES)
  const text = toInvitationText(
    encodeInvitation({
      site,
      secret,
      founderDevice,
      inviterName: inviter.name,
      seed,
      certificate,
      addresses,
      member: input.member ?? null,
      memberName: input.memberName ?? null,
    }),
  )
  return { certificate, text, link: `${LINK}${text}`, fileName: toFileName(site.name), fileContent: `${text}\n` }
}
