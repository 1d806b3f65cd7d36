import { beforeEach, describe, expect, it } from "vitest"
import { toBase64Url } from "../kernel/bytes.ts"
import type { Hash } from "../kernel/ids.ts"
import { admission, createPerson, createSiteWorld, enrol, type Person, type Unseen } from "./fixtures/siteWorld.ts"
import type { SiteAct } from "./acts.ts"
import { parseSiteAct } from "./acts.ts"
import type { SiteState } from "./siteState.ts"

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let world: ReturnType<typeof createSiteWorld>

const everybody = () => [alice, bob, carol, dave]
const meetAll = () => {
  for (const one of everybody()) for (const other of everybody()) world.meet(one, other)
}
const filled = (length: number, byte: number): string => toBase64Url(new Uint8Array(length).fill(byte))
const change = (byte: number, ...persons: readonly Person[]): Unseen<SiteAct> => ({
  type: "secret.change",
  check: filled(32, byte),
  key: filled(32, byte),
  boxes: persons.map(({ device }) => ({ device, box: filled(48, byte) })),
})
const share = (hash: Hash, ...persons: readonly Person[]): Unseen<SiteAct> => ({
  type: "secret.share",
  change: hash,
  key: filled(32, 9),
  boxes: persons.map(({ device }) => ({ device, box: filled(48, 9) })),
})
const reasons = (state: SiteState) => state.void.map(({ reason }) => reason)
const numbers = (state: SiteState) => state.secretChanges.map(({ check, number }) => [check, number])

beforeEach(async () => {
  ;[alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map(createPerson) as [Person, Person, Person, Person]
  world = createSiteWorld(alice)
  for (const newcomer of [bob, carol, dave]) {
    await world.act(alice, admission(await enrol(newcomer, (await world.invite(alice)).text)))
    world.meet(alice, newcomer)
  }
  meetAll()
  await world.act(alice, { type: "role.grant", member: carol.member, role: "moderator" })
  meetAll()
})

describe("A change of the site's secret", () => {
  it("is a moderator's: a member's has no effect", async () => {
    await world.act(bob, change(1, alice))
    meetAll()
    expect(reasons(await world.resolve(alice))).toEqual(["no-right"])
    expect((await world.resolve(alice)).secretChanges).toEqual([])
    await world.act(carol, change(2, alice, bob))
    expect(numbers(await world.resolve(carol))).toEqual([[filled(32, 2), 1]])
  })

  it("has a number one above the highest that its author knew, whatever they claim", async () => {
    await world.act(carol, change(1, alice))
    await world.act(carol, Object.assign(change(2, alice), { number: 1000 }))
    meetAll()
    await world.act(alice, change(3, bob))
    expect(numbers(await world.resolve(alice))).toEqual([
      [filled(32, 1), 1],
      [filled(32, 2), 2],
      [filled(32, 3), 3],
    ])
  })

  it("that did not know of another one has its number: both sides put the same one last, and the next follows all", async () => {
    const [mine] = [await world.act(alice, change(1, bob))]
    const theirs = await world.act(carol, change(2, bob))
    meetAll()
    const [one, other] = [await world.resolve(alice), await world.resolve(carol)]
    expect(one.secretChanges).toEqual(other.secretChanges)
    expect(one.secretChanges.map(({ number }) => number)).toEqual([1, 1])
    expect(one.secretChanges.at(-1)?.hash).toBe(
      [mine, theirs]
        .map(({ hash }) => hash)
        .toSorted()
        .at(-1),
    )
    await world.act(carol, change(3, bob))
    expect((await world.resolve(carol)).secretChanges.at(-1)).toMatchObject({ number: 2, check: filled(32, 3) })
  })

  it("goes by its hash among those of its number, whichever of them is folded first", async () => {
    const last: Hash[] = []
    for (let round = 0; round < 8; round += 1) {
      const mine = await world.act(alice, change(10 + round, bob))
      // A long way to the other one: it is folded after the first, whatever its hash.
      for (let step = 0; step < 3; step += 1) await world.act(carol, { type: "site.rename", name: `Name ${step}` })
      const theirs = await world.act(carol, change(20 + round, bob))
      meetAll()
      const [wanted] = [mine, theirs]
        .map(({ hash }) => hash)
        .toSorted()
        .slice(-1)
      const found = (await world.resolve(bob)).secretChanges.at(-1)?.hash
      expect(found).toBe(wanted)
      if (found) last.push(found)
    }
    expect(last).toHaveLength(8)
  })

  it("is void where its author had been removed by somebody who had not seen it", async () => {
    await world.act(carol, change(1, dave))
    await world.act(alice, { type: "member.remove", member: carol.member })
    meetAll()
    const state = await world.resolve(bob)
    expect(reasons(state)).toEqual(["removed-author"])
    expect(state.secretChanges).toEqual([])
  })
})

describe("Who knows the secret and went", () => {
  it("is answered by the change that knew of it, and by none that did not", async () => {
    await world.act(alice, { type: "member.remove", member: dave.member })
    await world.act(carol, change(1, alice))
    meetAll()
    const unanswered = await world.resolve(bob)
    expect(unanswered.departures).toMatchObject([{ kind: "removed", member: dave.member }])
    expect(unanswered.secretChanges[0]?.after).toEqual([])
    await world.act(carol, change(2, alice))
    meetAll()
    const answered = await world.resolve(bob)
    expect(answered.departures).toEqual([])
    expect(answered.secretChanges.at(-1)?.after).toMatchObject([{ kind: "removed", member: dave.member }])
  })

  it("counts where they left by themselves, too", async () => {
    await world.act(dave, { type: "member.leave", successor: null })
    expect((await world.resolve(dave)).departures).toMatchObject([{ kind: "left", member: dave.member }])
  })
})

describe("A change that is passed on", () => {
  it("gives more boxes to that change, by whoever belongs, and none to another", async () => {
    const { hash } = await world.act(carol, change(1, alice))
    world.meet(carol, bob)
    await world.act(bob, share(hash, dave))
    await world.act(bob, share("ab".repeat(32) as Hash, dave))
    const state = await world.resolve(bob)
    expect(reasons(state)).toEqual(["unknown-secret"])
    expect(state.secretChanges[0]?.sealed.map(({ by, boxes }) => [by, boxes.map(({ device }) => device)])).toEqual([
      [carol.member, [alice.device]],
      [bob.member, [dave.device]],
    ])
  })

  it("may come from a guest, for whom alone a hostile moderator sealed it: they would meet nobody any more", async () => {
    const guest = createPerson("Gus")
    const { text } = await world.invite(alice, { role: "guest" })
    await world.act(alice, admission(await enrol(guest, text)))
    world.meet(alice, carol)
    const { hash } = await world.act(carol, change(1, guest))
    world.meet(carol, guest)
    await world.act(guest, share(hash, bob))
    const state = await world.resolve(guest)
    expect(reasons(state)).toEqual([])
    expect(state.secretChanges[0]?.sealed.map(({ by }) => by)).toEqual([carol.member, guest.member])
  })

  it("says no secret of an act that its author had not delivered", async () => {
    const { hash } = await world.act(carol, change(1, alice))
    await world.act(bob, share(hash, dave))
    meetAll()
    expect(reasons(await world.resolve(alice))).toEqual(["unknown-secret"])
  })
})

describe("An invitation", () => {
  it("says which secret it shows the way by", async () => {
    const { certificate } = await world.invite(alice)
    const early = await world.invite(alice)
    const give = (given: typeof early): Unseen<SiteAct> => ({
      type: "invitation.give",
      certificate: toBase64Url(given.certificate.bytes),
    })
    await world.act(alice, give(early))
    await world.act(alice, change(1, bob))
    const late = await world.invite(alice)
    await world.act(alice, give(late))
    const uses = (await world.resolve(alice)).certificateUses
    expect(uses.get(early.certificate.id)?.secret).toBe(0)
    expect(uses.get(late.certificate.id)?.secret).toBe(1)
    expect(uses.get(certificate.id)).toBeUndefined()
  })
})

it("An act of a change that is of the wrong shape has no effect", () => {
  const whole = { ...change(1, alice), seen: [] }
  expect(parseSiteAct(whole)).toBeDefined()
  for (const wrong of [
    { ...whole, check: filled(31, 1) },
    { ...whole, key: "" },
    { ...whole, boxes: [{ device: alice.device, box: filled(47, 1) }] },
    { ...whole, boxes: Array.from({ length: 251 }, () => ({ device: alice.device, box: filled(48, 1) })) },
  ])
    expect(parseSiteAct(wrong)).toBeUndefined()
})
