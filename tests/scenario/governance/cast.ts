import { fromHex, toBase64Url, toHex, toUtf8 } from "../../../shared/kernel/bytes.ts"
import { sha256 } from "../../../shared/crypto/hash.ts"
import { inDomain } from "../../../shared/crypto/domain.ts"
import { sign } from "../../../shared/crypto/signing.ts"
import type { MemberId, SiteId } from "../../../shared/kernel/ids.ts"
import type { JsonObject } from "../../../shared/kernel/json.ts"
import type { Access } from "../../../shared/site/rights.ts"
import { createEnrolment, INVITATION_USE_DOMAIN } from "../../../shared/site/enrolment.ts"
import { createInvitation } from "../../../shared/site/createInvitation.ts"
import { readInvitation } from "../../../shared/site/readInvitation.ts"
import { createCheapSealing } from "../cheapSealing.ts"
import { signatureOf } from "../cheapSignatures.ts"
import { createSeededKeys } from "../seededKeys.ts"
import type { Person } from "./machine.ts"

/** 3 November 2026. */
export const START_MS = Date.UTC(2026, 10, 3)
const NAMES = ["alice", "bob", "carol", "dora", "erin", "fred", "gina"] as const

const seedOf = (label: string, length: number): Uint8Array<ArrayBuffer> => sha256(toUtf8(label)).slice(0, length)

let cast: Promise<readonly Person[]> | undefined
/** The same seven people in every history: what is signed for them alone is signed once. */
export const castOf = (): Promise<readonly Person[]> =>
  (cast ??= Promise.all(
    NAMES.map(async (name) => {
      const { bytes, ...sealing } = createCheapSealing(name)
      const keys = await createSeededKeys(seedOf(`governed ${name}`, 32))
      const member = toHex(seedOf(`${name}/member`, 16)) as MemberId
      return { name, member, keys: { ...keys, sealing, sealingPublicKey: bytes } }
    }),
  ))

export const siteGenesis = ({ name, member, keys }: Person): JsonObject => ({
  type: "site.create",
  name: "Atelier",
  purpose: "",
  language: "fr",
  founder: { member, name, title: "", sealing: toBase64Url(keys.sealingPublicKey) },
  salt: toBase64Url(seedOf("genesis", 16)),
  seen: [],
})

export const communityGenesis = ({ member }: Person, site: SiteId, access: Access): JsonObject => ({
  type: "community.create",
  site,
  name: "Ateliers",
  purpose: "",
  emoji: "🛠️",
  access,
  creator: member,
  salt: toBase64Url(seedOf("community", 16)),
  seen: [],
})

const enrolments = new Map<string, Promise<string>>()

/** What a newcomer asks with, invited by somebody; in base64url. */
export const enrolmentOf = (
  site: SiteId,
  inviter: Person,
  newcomer: Person,
  role: "member" | "guest" = "member",
): Promise<string> => {
  const key = `${site}/${inviter.name}/${newcomer.name}/${role}`
  const known = enrolments.get(key) ?? enrol(site, inviter, newcomer, role)
  enrolments.set(key, known)
  return known
}

const enrol = async (site: SiteId, inviter: Person, newcomer: Person, role: "member" | "guest"): Promise<string> => {
  const { text } = await createInvitation({
    site: { id: site, name: "Atelier" },
    secret: seedOf("secret", 32),
    founderDevice: inviter.keys.device,
    inviter: { device: inviter.keys.device, name: inviter.name },
    sign: (domain, message) => sign(inviter.keys, domain, message),
    role,
    uses: 1000,
    expiresAt: START_MS + 300 * 86_400_000,
    addresses: [],
    random: (length) => seedOf(`${inviter.name} invites a ${role}`, length),
  })
  const read = await readInvitation(text, START_MS)
  if (!read.ok) throw new Error(read.error.reason)
  const made = await createEnrolment({
    invitation: read.value,
    member: newcomer.member,
    device: newcomer.keys.device,
    sealing: newcomer.keys.sealingPublicKey,
    name: newcomer.name,
    title: "",
    sign: (domain, message) => sign(newcomer.keys, domain, message),
  })
  if (!made.ok) throw new Error("no enrolment")
  // The invitation's own key signs outside WebCrypto: here, too, a hash stands for it.
  const used = made.value.slice(0, -64)
  const publicKey = fromHex(read.value.certificate.key) ?? new Uint8Array()
  return toBase64Url(Uint8Array.from([...used, ...signatureOf(publicKey, inDomain(INVITATION_USE_DOMAIN, used))]))
}
