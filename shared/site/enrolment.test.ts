import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { fromHex } from "../kernel/bytes.ts"
import { createEnrolment, parseEnrolment } from "./enrolment.ts"
import { createPerson, createSiteWorld, enrol, EPOCH_MS } from "./fixtures/siteWorld.ts"
import { readInvitation } from "./readInvitation.ts"
import { verifyEnrolment } from "./verifyEnrolment.ts"
import type { DeviceId, LedgerId } from "../kernel/ids.ts"
import type { Invitation } from "./invitation.ts"

const alice = createPerson("Alice")
const bob = createPerson("Bob")
const mallory = createPerson("Mallory")
const world = createSiteWorld(alice)
let invitation: Invitation
let enrolment: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const { text } = await world.invite(alice)
  const read = await readInvitation(text, EPOCH_MS)
  if (!read.ok) throw new TypeError(read.error.reason)
  invitation = read.value
  enrolment = await enrol(bob, text)
})

const verdictOf = async (bytes: Uint8Array, site: LedgerId = world.site): Promise<string> => {
  const verdict = await verifyEnrolment(bytes, site)
  return verdict.ok ? "verified" : verdict.error
}

describe("an enrolment", () => {
  it("is verified by anybody who holds the site's id", async () => {
    const verdict = await verifyEnrolment(enrolment, world.site)
    expect(verdict).toMatchObject({
      ok: true,
      value: { device: bob.device, member: bob.member, name: "Bob", sealing: bob.sealing, site: world.site },
    })
  })

  it("counts in its own site only", async () => {
    expect(await verdictOf(enrolment, alice.device as unknown as LedgerId)).toBe("other-site")
  })

  it("needs the signature of the device that it names", async () => {
    const stolen = await createEnrolment({ ...bob, invitation, title: "", sign: mallory.sign })
    expect(stolen.ok && (await verdictOf(stolen.value))).toBe("bad-signature")
  })

  it("needs the key of the invitation", async () => {
    const { seed } = invitation
    const guessed = { ...invitation, seed: seed.map((byte) => byte ^ 1) }
    const made = await createEnrolment({ ...bob, invitation: guessed, title: "" })
    expect(made.ok && (await verdictOf(made.value))).toBe("bad-signature")
  })

  it("needs a certificate that its inviter signed", async () => {
    const bytes = invitation.certificate.bytes.slice()
    bytes.set([(bytes.at(-1) ?? 0) ^ 1], bytes.length - 1)
    const certificate = { ...invitation.certificate, bytes }
    const made = await createEnrolment({ ...bob, invitation: { ...invitation, certificate }, title: "" })
    expect(made.ok && (await verdictOf(made.value))).toBe("bad-certificate")
  })

  it("is refused with a device key of small order", async () => {
    const neutral = `01${"00".repeat(31)}` as DeviceId
    // R = the neutral point and S = 0 satisfy the equation for every message, were the key accepted
    const forged = Uint8Array.from([...(fromHex(neutral) ?? []), ...new Uint8Array(32)])
    const made = await createEnrolment({
      ...bob,
      invitation,
      title: "",
      device: neutral,
      sign: () => Promise.resolve(forged),
    })
    expect(made.ok && (await verdictOf(made.value))).toBe("bad-signature")
  })

  it("is not made with a name or a title out of bounds", async () => {
    for (const name of ["", " Bob", "B\u0000b", "\u202eboB", "x".repeat(81)])
      expect(await createEnrolment({ ...bob, invitation, title: "", name })).toEqual({ ok: false, error: "invalid" })
    expect(await createEnrolment({ ...bob, invitation, title: "x".repeat(121) })).toEqual({
      ok: false,
      error: "invalid",
    })
  })

  it("never passes with any byte changed, cut or added", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(enrolment.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(enrolment)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(await verdictOf(changed)).not.toBe("verified")
        expect(await verdictOf(enrolment.slice(0, at))).not.toBe("verified")
        expect(await verdictOf(Uint8Array.from([...enrolment, flip]))).not.toBe("verified")
      }),
      { numRuns: 500 },
    )
  })

  it("never throws on arbitrary bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 800 }), (bytes) => {
        expect(parseEnrolment(bytes)).toBeUndefined()
      }),
    )
  })
})
