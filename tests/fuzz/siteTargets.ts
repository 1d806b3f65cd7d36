import { sign } from "../../shared/crypto/signing.ts"
import { equalBytes, fromUtf8, toUtf8 } from "../../shared/kernel/bytes.ts"
import type { MemberId, SiteId } from "../../shared/kernel/ids.ts"
import { parseCertificate } from "../../shared/site/certificate.ts"
import { createInvitation } from "../../shared/site/createInvitation.ts"
import { createEnrolment } from "../../shared/site/enrolment.ts"
import { decodeInvitation, encodeInvitation } from "../../shared/site/invitation.ts"
import { fromInvitationText } from "../../shared/site/invitationText.ts"
import { readInvitation } from "../../shared/site/readInvitation.ts"
import { verifyEnrolment } from "../../shared/site/verifyEnrolment.ts"
import { createSeededKeys } from "../scenario/seededKeys.ts"
import { createSeededRandom } from "../scenario/seededRandom.ts"
import type { Target } from "./target.ts"

const NOW = Date.UTC(2026, 10, 3)
const site = "51".repeat(32) as SiteId

const invite = async () => {
  const random = createSeededRandom(5)
  const [inviter, newcomer] = [await createSeededKeys(random.bytes(32)), await createSeededKeys(random.bytes(32))]
  const created = await createInvitation({
    site: { id: site, name: "Atelier Nord" },
    secret: random.bytes(32),
    founderDevice: inviter.device,
    inviter: { device: inviter.device, name: "Alice" },
    sign: (domain, message) => sign(inviter, domain, message),
    role: "member",
    uses: 10,
    expiresAt: NOW + 1_000_000,
    addresses: ["192.168.1.20:4190", "[fe80::1]:4190"],
    random: random.bytes,
  })
  const content = fromInvitationText(created.text)
  const read = await readInvitation(created.text, NOW)
  if (!content.ok || !read.ok) throw new Error("a fresh invitation reads well")
  const enrolment = await createEnrolment({
    invitation: read.value,
    member: "ab".repeat(16) as MemberId,
    device: newcomer.device,
    sealing: newcomer.sealingPublicKey,
    name: "Bob",
    title: "Tourneur",
    sign: (domain, message) => sign(newcomer, domain, message),
  })
  if (!enrolment.ok) throw new Error(enrolment.error)
  return { created, content: content.value, enrolment: enrolment.value }
}

export const createSiteTargets = async (): Promise<readonly Target[]> => {
  const { created, content, enrolment } = await invite()
  const { text, link, fileContent, certificate } = created
  return [
    {
      name: "invitation-text",
      weight: 5,
      corpus: [text, link, fileContent, `> Bonjour,\n> ${text.slice(0, 60)}\n> ${text.slice(60)}`].map(toUtf8),
      reads: async (bytes) => (await readInvitation(fromUtf8(bytes) ?? "", NOW)).ok,
      // Its checksum and its signatures leave one content that reads well, however it is dressed.
      async check(bytes) {
        const read = await readInvitation(fromUtf8(bytes) ?? "", NOW)
        return !read.ok || equalBytes(encodeInvitation(read.value), content) ? null : "let a changed invitation pass"
      },
    },
    {
      name: "invitation",
      weight: 5,
      corpus: [content],
      reads: (bytes) => decodeInvitation(bytes) !== undefined,
      check(bytes) {
        const decoded = decodeInvitation(bytes)
        return decoded === undefined || equalBytes(encodeInvitation(decoded), bytes) ? null : "has two forms"
      },
    },
    {
      name: "certificate",
      weight: 3,
      corpus: [certificate.bytes],
      reads: (bytes) => parseCertificate(bytes) !== undefined,
      check(bytes) {
        const parsed = parseCertificate(bytes)
        return parsed === undefined || equalBytes(parsed.bytes, bytes) ? null : "has two forms"
      },
    },
    {
      name: "enrolment",
      weight: 4,
      corpus: [enrolment],
      reads: async (bytes) => (await verifyEnrolment(bytes, site)).ok,
      async check(bytes) {
        const verified = await verifyEnrolment(bytes, site)
        return !verified.ok || equalBytes(bytes, enrolment) ? null : "let a changed enrolment pass"
      },
    },
  ]
}
