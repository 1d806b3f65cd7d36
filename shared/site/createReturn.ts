import { createSeedSigner, generateSeed } from "../crypto/seedSigner.ts"
import { toHex } from "../kernel/bytes.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { signCertificate, type DeviceSigner } from "./certificate.ts"
import { type Invitation, MAX_INVITATION_ADDRESSES } from "./invitation.ts"

/** As long as a colleague's machine may take to be met. */
const RETURN_MS = 90 * 86_400_000

export interface NewReturn {
  readonly site: { readonly id: SiteId; readonly name: string }
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly founderDevice: DeviceId
  readonly addresses: readonly string[]
  /** Who comes back. */
  readonly member: MemberId
  /** The public key that answers for them: of a machine of theirs, or of their recovery code. */
  readonly key: DeviceId
  /** By that key. */
  readonly sign: DeviceSigner
  /** Epoch milliseconds. */
  readonly now: number
  readonly random: RandomBytes
}

/** What a member who comes back holds in place of an invitation: they let themselves in, and a colleague's machine countersigns. */
export const createReturn = async (input: NewReturn): Promise<Invitation> => {
  const seed = generateSeed(input.random)
  const signer = createSeedSigner(seed)
  if (!signer) throw new TypeError("the random source gave a seed of the wrong length")
  const { site, secret, founderDevice, member, key: inviter, sign, now } = input
  const key = toHex(signer.publicKey) as DeviceId
  const said = { site: site.id, inviter, key, role: "return", uses: 1, expiresAt: now + RETURN_MS } as const
  const certificate = await signCertificate(said, sign)
  const addresses = input.addresses.slice(0, MAX_INVITATION_ADDRESSES)
  return { site, secret, founderDevice, inviterName: site.name, seed, certificate, addresses, member, memberName: null }
}
