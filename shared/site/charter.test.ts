import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import type { Hash } from "../kernel/ids.ts"
import { MAX_CHARTER_CHARS, toText } from "./charter.ts"
import { admission, createPerson, createSiteWorld, enrol, type Person } from "./fixtures/siteWorld.ts"
import { resolveSite } from "./resolveSite.ts"
import type { SiteState } from "./siteState.ts"
import { verifyActs } from "./verifyEnrolment.ts"

const NAMES = ["Alice", "Bob", "Carol"] as const
let cast: readonly Person[]
let world: ReturnType<typeof createSiteWorld>
const [ALICE, BOB, CAROL] = [0, 1, 2]
const who = (at: number): Person => {
  const person = cast[at % cast.length]
  if (!person) throw new TypeError("nobody")
  return person
}

const begin = async (): Promise<void> => {
  cast = NAMES.map(createPerson)
  const alice = who(ALICE)
  world = createSiteWorld(alice)
  for (const newcomer of cast.slice(1)) {
    const { text } = await world.invite(alice)
    await world.act(alice, admission(await enrol(newcomer, text)))
  }
  await world.act(alice, { type: "role.grant", member: who(BOB).member, role: "administrator" })
  meet()
}
beforeEach(begin)

const meet = (): void => {
  for (const one of cast) for (const other of cast) world.meet(one, other)
}
const publish = (by: Person, fr: string, change = "") =>
  world.act(by, { type: "charter.publish", text: { fr, en: null }, change })
const accept = (by: Person, version: Hash) => world.act(by, { type: "charter.accept", version })
const numbers = ({ charter }: SiteState) => charter.versions.map(({ number, text }) => [number, text.fr])
const reasons = (state: SiteState) => state.void.map(({ reason }) => reason)

describe("the charter", () => {
  it("is published by administrators and owners, and by nobody else", async () => {
    await publish(who(BOB), "Soyons clairs.")
    await publish(who(CAROL), "Carol commande.")
    meet()
    const state = await world.resolve(who(ALICE))
    expect(numbers(state)).toEqual([[1, "Soyons clairs."]])
    expect(reasons(state)).toEqual(["no-right"])
  })

  it("counts its versions along the acts that follow one another, with what changed", async () => {
    await publish(who(ALICE), "Un")
    meet()
    const second = await publish(who(BOB), "Deux", "L’appel est plus simple.")
    meet()
    const { charter } = await world.resolve(who(CAROL))
    expect(charter.versions.map(({ number }) => number)).toEqual([1, 2])
    expect(charter.versions.at(-1)).toMatchObject({
      hash: second.hash,
      change: "L’appel est plus simple.",
      by: who(BOB).member,
      at: second.hlc.ms,
    })
  })

  it("of two that were published apart has one in force on every device, and the next follows both", async () => {
    await publish(who(ALICE), "Un")
    meet()
    const apart = [await publish(who(ALICE), "Deux d’Alice"), await publish(who(BOB), "Deux de Bob")]
    meet()
    const state = await world.resolve(who(CAROL))
    const last = apart.map(({ hash }) => hash).toSorted()[1]
    expect(state.charter.versions.map(({ number }) => number)).toEqual([1, 2, 2])
    expect(state.charter.versions.at(-1)?.hash).toBe(last)
    await publish(who(BOB), "Trois")
    meet()
    expect(numbers(await world.resolve(who(ALICE))).at(-1)).toEqual([3, "Trois"])
  })

  it("that was revised twice is not replaced by one that was written apart from the first", async () => {
    for (const apart of ["a", "b", "c", "d"]) {
      await begin()
      await publish(who(ALICE), "Un")
      meet()
      await publish(who(BOB), apart)
      await publish(who(ALICE), "Deux")
      await publish(who(ALICE), "Trois")
      meet()
      expect(numbers(await world.resolve(who(CAROL))).at(-1)).toEqual([3, "Trois"])
    }
  })

  it("has a text in one language at least, of a bounded length and without hidden controls", async () => {
    const alice = who(ALICE)
    const texts = [
      { fr: null, en: null },
      { fr: "", en: "Be kind." },
      { fr: "x".repeat(MAX_CHARTER_CHARS + 1), en: null },
      { fr: "Un\u0000deux", en: null },
      { fr: " Un ", en: null },
    ]
    for (const text of texts) await world.act(alice, { type: "charter.publish", text, change: "" })
    expect(reasons(await world.resolve(alice))).toEqual(texts.map(() => "unknown-act"))
    await world.act(alice, { type: "charter.publish", text: { fr: "# Un\n\n\t- deux", en: "Two" }, change: "" })
    expect((await world.resolve(alice)).charter.versions).toHaveLength(1)
    expect(toText(" # Un\r\n\r\ndeux\u0000\ud800 ")).toBe("# Un\n\ndeux")
  })

  it("of somebody removed counts only as far as whoever removed them had seen it", async () => {
    const seen = await publish(who(BOB), "Vue")
    world.meet(who(ALICE), who(BOB))
    await world.act(who(ALICE), { type: "member.remove", member: who(BOB).member })
    const late = await publish(who(BOB), "Plus tard")
    world.meet(who(CAROL), who(BOB))
    await accept(who(CAROL), late.hash)
    meet()
    const state = await world.resolve(who(CAROL))
    expect(state.charter.versions.map(({ hash }) => hash)).toEqual([seen.hash])
    expect(reasons(state)).toEqual(expect.arrayContaining(["removed-author", "unknown-version"]))
  })
})

describe("an acceptance", () => {
  it("is of its signer alone, whomever it names, and stands at its first date", async () => {
    const { hash } = await publish(who(ALICE), "Un")
    meet()
    const forged = { type: "charter.accept", version: hash, member: who(BOB).member }
    const first = world.write(who(CAROL), { ...forged, seen: [hash] })
    await accept(who(CAROL), hash)
    meet()
    const { charter } = await world.resolve(who(ALICE))
    expect([...charter.accepted]).toEqual([[who(CAROL).member, new Map([[hash, first.hlc.ms]])]])
  })

  it("of a version that does not exist, or that its author cannot have read, has no effect", async () => {
    const [alice, carol] = [who(ALICE), who(CAROL)]
    const invented = world.site as unknown as Hash
    await accept(carol, invented)
    const { hash } = await publish(alice, "Un")
    world.write(carol, { type: "charter.accept", version: hash, seen: [] })
    meet()
    const state = await world.resolve(alice)
    expect(state.charter.accepted.size).toBe(0)
    expect(reasons(state)).toEqual(["unknown-version", "unknown-version"])
  })
})

describe("the editorial line", () => {
  it("is said by administrators and owners, in a few lines", async () => {
    await world.act(who(BOB), { type: "site.editorial", line: "Des questions,\ndes essais." })
    await world.act(who(CAROL), { type: "site.editorial", line: "Rien." })
    meet()
    expect((await world.resolve(who(ALICE))).editorial).toBe("Des questions,\ndes essais.")
  })
})

describe("devices", () => {
  const step = fc.record({
    kind: fc.constantFrom("publish", "accept", "accept", "meet", "remove"),
    by: fc.nat({ max: 2 }),
    other: fc.nat({ max: 8 }),
  })

  it("that hold the same acts agree on versions, their numbers and who accepted which, in whatever order they came", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        async (steps, luck) => {
          await begin()
          const published: Hash[] = []
          /** As their authors knew them when they wrote. */
          const told = new Map<Hash, number | undefined>()
          for (const [at, { kind, by, other }] of steps.entries()) {
            const author = who(by)
            if (kind === "publish") {
              const { hash } = await publish(author, `Texte ${at}`)
              published.push(hash)
              told.set(hash, (await world.resolve(author)).charter.versions.find((one) => one.hash === hash)?.number)
            }
            if (kind === "accept" && published.length > 0)
              await accept(author, published[other % published.length] ?? world.site)
            if (kind === "meet") world.meet(author, who(other))
            if (kind === "remove") await world.act(author, { type: "member.remove", member: who(other).member })
          }
          meet()
          const records = [...who(ALICE).held.values()]
          const verdicts = await verifyActs(records)
          const state = resolveSite(records, verdicts)
          const shuffled = records
            .map((record) => ({ record, at: luck.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ record }) => record)
          const again = resolveSite(shuffled, verdicts)
          expect(again?.charter).toEqual(state?.charter)
          const isQuiet = steps.every(({ kind }) => kind !== "remove")
          for (const { hash, number } of isQuiet ? (state?.charter.versions ?? []) : [])
            expect(number).toBe(told.get(hash))
          const known = new Set(state?.charter.versions.map(({ hash }) => hash))
          for (const [, accepted] of state?.charter.accepted ?? [])
            for (const version of accepted.keys()) expect(known.has(version)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})
