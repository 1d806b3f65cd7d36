import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { createInvitation } from "./createInvitation.ts"
import { createPerson, createSeededRandom, createSiteWorld, EPOCH_MS } from "./fixtures/siteWorld.ts"
import { decodeInvitation, encodeInvitation } from "./invitation.ts"
import { fromInvitationText, toInvitationText } from "./invitationText.ts"
import { readInvitation } from "./readInvitation.ts"
import type { CreatedInvitation } from "./createInvitation.ts"

const alice = createPerson("Alice")
const world = createSiteWorld(alice)
let created: CreatedInvitation

beforeAll(async () => {
  created = await world.invite(alice, { addresses: ["192.168.1.20:4190", "[fe80::1]:4190", "not an address"] })
})

const reasonOf = async (text: string, now = EPOCH_MS): Promise<string> => {
  const read = await readInvitation(text, now)
  return read.ok ? "accepted" : read.error.reason
}

const contentOf = (text: string): Uint8Array<ArrayBuffer> => {
  const content = fromInvitationText(text)
  if (!content.ok) throw new TypeError(content.error)
  return content.value
}

const range = (from: number, length: number) => Array.from({ length }, (_, offset) => from + offset)

describe("an invitation", () => {
  it("gives back what the inviter put in", async () => {
    const read = await readInvitation(created.text, EPOCH_MS)
    expect(read).toMatchObject({
      ok: true,
      value: {
        site: { id: world.site, name: "Atelier du Nord" },
        founderDevice: alice.device,
        inviterName: "Alice",
        addresses: ["192.168.1.20:4190", "[fe80::1]:4190"],
        certificate: { inviter: alice.device, uses: 5, role: "member" },
      },
    })
  })

  it("is short enough for a chat message", () => {
    expect(created.text.length).toBeLessThan(700)
    expect(created.fileName).toBe("invitation-atelier-du-nord.palabre")
  })

  it.each([
    ["as a link", () => created.link],
    ["as a link of another local port", () => created.link.replace("4180", "51234")],
    ["as a link of the desktop application", () => `palabre://join/${created.text}`],
    ["as the content of its file", () => created.fileContent],
    ["between quotation marks", () => `\u00ab\u00a0${created.text}\u00a0\u00bb`],
    ["in angle brackets", () => `<${created.link}>`],
    ["broken into lines", () => created.text.replaceAll(/(.{72})/g, "$1\r\n")],
    ["quoted in a reply", () => `> > Bonjour,\n> > ${created.text.replaceAll(/(.{60})/g, "$1\n> > ")}\n> merci`],
    ["as quoted-printable", () => created.text.replaceAll(/(.{75})/g, "$1=\r\n")],
    ["with words around it", () => `Hello Bob, here it is: ${created.text}\n\nSee you, Alice`],
    ["with invisible characters of an editor", () => `\ufeff${created.text.replaceAll(/(.{50})/g, "$1\u200b")}`],
    ["after smart punctuation", () => created.text.replaceAll("--", "\u2014")],
  ])("is accepted %s", async (_, text) => {
    expect(await reasonOf(text())).toBe("accepted")
  })

  it("says what is wrong with it", async () => {
    const { text, link } = created
    expect(await reasonOf("  \n ")).toBe("empty")
    expect(await reasonOf("See you tomorrow at ten")).toBe("not-an-invitation")
    expect(await reasonOf(text.slice(0, -10))).toBe("truncated")
    expect(await reasonOf(link.slice(0, 40))).toBe("truncated")
    expect(await reasonOf("http://localhost:4180/#join=")).toBe("truncated")
    expect(await reasonOf(`${text.slice(0, 100)}AAAA${text.slice(104)}`)).toBe("damaged")
    expect(await reasonOf(text.replace("palabre1-", "palabre2-"))).toBe("unsupported")
    expect(await reasonOf(text.padEnd(20_000, " "))).toBe("too-long")
  })

  it("expires at its instant, and says when that was", async () => {
    const expiresAt = EPOCH_MS + 1000
    const { text } = await world.invite(alice, { expiresAt })
    expect(await reasonOf(text, expiresAt - 1)).toBe("accepted")
    expect(await readInvitation(text, expiresAt)).toEqual({
      ok: false,
      error: { kind: "invitation", reason: "expired", expiredAt: expiresAt },
    })
  })

  it("is forged when its certificate is signed by anybody but the inviter, is of another site or has another key", async () => {
    const mallory = createPerson("Mallory")
    const unsigned = await world.invite(alice, { sign: mallory.sign })
    expect(await reasonOf(unsigned.text)).toBe("forged")
    const genuine = decodeInvitation(contentOf(created.text))
    const other = decodeInvitation(contentOf((await world.invite(alice)).text))
    if (!genuine || !other) throw new TypeError("both read")
    const elsewhere = { ...genuine, site: { ...genuine.site, id: alice.device as unknown as typeof world.site } }
    expect(await reasonOf(toInvitationText(encodeInvitation(elsewhere)))).toBe("forged")
    expect(await reasonOf(toInvitationText(encodeInvitation({ ...genuine, seed: other.seed })))).toBe("forged")
  })

  it("is refused with a name that could pass for another, or an address that is none", async () => {
    const genuine = decodeInvitation(contentOf(created.text))
    if (!genuine) throw new TypeError("it reads")
    for (const name of ["", " Atelier", "Atelier\u202e", "Ate\nlier", "a".repeat(81)])
      expect(await reasonOf(toInvitationText(encodeInvitation({ ...genuine, site: { ...genuine.site, name } })))).toBe(
        "damaged",
      )
    for (const addresses of [["nowhere at all"], ["10.0.0.1"], Array.from({ length: 9 }, () => "10.0.0.1:4190")])
      expect(await reasonOf(toInvitationText(encodeInvitation({ ...genuine, addresses })))).toBe("damaged")
  })

  it("never throws and never passes when characters are changed, lost or added", async () => {
    const chars = "ABCXYZabcxyz0189-_ \n=".split("")
    await fc.assert(
      fc.asyncProperty(
        fc.nat(created.text.length - 1),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...chars), maxLength: 4 }),
        async (at, lost, added) => {
          const text = created.text.slice(0, at) + added + created.text.slice(at + lost)
          fc.pre(!text.replaceAll(/=\n|\s/g, "").includes(created.text))
          expect(await reasonOf(text)).not.toBe("accepted")
        },
      ),
      { numRuns: 500 },
    )
  })

  it("never throws on arbitrary text and bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.uint8Array({ maxLength: 600 }), async (text, bytes) => {
        expect(await reasonOf(text)).not.toBe("accepted")
        expect(await reasonOf(`palabre1-${text}`)).not.toBe("accepted")
        expect(await reasonOf(toInvitationText(bytes))).not.toBe("accepted")
      }),
    )
  })

  it("never passes when a byte of what is signed or bound to it is changed under a right checksum", async () => {
    const content = contentOf(created.text)
    const signed = Array.from(created.certificate.bytes)
    const certificateAt = content.findIndex((_, at) => signed.every((byte, offset) => content[at + offset] === byte))
    // The site's id, the seed, and the certificate; names, secret and addresses are the inviter's word only.
    const bound = [...range(0, 32), ...range(96, 32), ...range(certificateAt, signed.length)]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bound), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(content)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(await reasonOf(toInvitationText(changed))).not.toBe("accepted")
      }),
      { numRuns: 500 },
    )
  })

  it("survives any site name that is allowed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), async (name) => {
        const { fileName } = await createInvitation({
          site: { id: world.site, name },
          secret: new Uint8Array(32),
          founderDevice: alice.device,
          inviter: alice,
          sign: alice.sign,
          role: "member",
          uses: 1,
          expiresAt: EPOCH_MS,
          addresses: [],
          random: createSeededRandom("names"),
        })
        expect(fileName).toMatch(/^invitation(-[a-z0-9-]+)?\.palabre$/)
      }),
    )
  })
})
