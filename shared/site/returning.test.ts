import { beforeEach, describe, expect, it } from "vitest"
import { toBase64Url } from "../kernel/bytes.ts"
import { fromHex } from "../kernel/bytes.ts"
import { judgeEnrolment } from "./admission.ts"
import { createReturn } from "./createReturn.ts"
import { createEnrolment } from "./enrolment.ts"
import { findFarewell } from "./findFarewell.ts"
import { admission, createPerson, createSeededRandom, createSiteWorld, enrol } from "./fixtures/siteWorld.ts"
import { EPOCH_MS, type Person } from "./fixtures/siteWorld.ts"
import type { DeviceId, LedgerId } from "../kernel/ids.ts"
import type { Role } from "./roles.ts"
import { type SiteState, standingOf } from "./siteState.ts"
import { verifyEnrolment } from "./verifyEnrolment.ts"

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let world: ReturnType<typeof createSiteWorld>

const everybody = () => [alice, bob, carol, dave]
const meetAll = () => {
  for (const one of everybody()) for (const other of everybody()) world.meet(one, other)
}
const give = (member: Person, role: Role) =>
  world.act(alice, { type: "role.grant", member: member.member, role }).then(meetAll)

beforeEach(async () => {
  ;[alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map(createPerson) as [Person, Person, Person, Person]
  world = createSiteWorld(alice)
  for (const newcomer of [bob, carol, dave]) {
    await world.act(alice, admission(await enrol(newcomer, (await world.invite(alice)).text)))
    world.meet(alice, newcomer)
  }
  meetAll()
})

const machineOf = (person: Person, name: string): Person => ({ ...createPerson(name), member: person.member })

/** What a machine says that comes back by that key. */
const returning = async (machine: Person, key: Pick<Person, "device" | "sign">): Promise<Uint8Array<ArrayBuffer>> => {
  const invitation = await createReturn({
    site: { id: world.site, name: "Atelier" },
    secret: new Uint8Array(32),
    founderDevice: alice.device,
    addresses: [],
    member: machine.member,
    key: key.device,
    sign: key.sign,
    now: EPOCH_MS,
    random: createSeededRandom(machine.name),
  })
  const { member, device, sealing, name, sign } = machine
  const enrolment = await createEnrolment({ invitation, member, device, sealing, name, title: "", sign })
  if (!enrolment.ok) throw new TypeError("no enrolment")
  return enrolment.value
}
const countersign = (
  author: Person,
  enrolment: Uint8Array,
  type: "member.return" | "device.add" | "member.vouch" = "member.return",
  ends: readonly DeviceId[] = [],
) => {
  const said = { enrolment: toBase64Url(enrolment) }
  return world.act(author, type === "member.vouch" ? { type, ...said, ends: [...ends] } : { type, ...said })
}
const setCode = (author: Person, code: Person) =>
  world.act(author, { type: "recovery.set", key: toBase64Url(fromHex(code.device) ?? new Uint8Array()) })
const reasons = (state: SiteState) => state.void.map(({ reason }) => reason)
const devicesOf = (state: SiteState, { member }: Person) => state.members.get(member)?.devices ?? []

describe("a member who comes back by a machine of theirs", () => {
  it("has a new one, whoever countersigns, and is the same member", async () => {
    const anew = machineOf(bob, "Anew")
    await countersign(carol, await returning(anew, bob))
    const state = await world.resolve(carol)
    expect(reasons(state)).toEqual([])
    expect(devicesOf(state, bob)).toEqual([bob.device, anew.device])
    expect(state.members.size).toBe(4)
  })

  it("is nobody else: not by another's machine, nor by an invitation or a ticket that was read", async () => {
    const thief = machineOf(bob, "Thief")
    await countersign(carol, await returning(thief, dave))
    await countersign(carol, await enrol(thief, (await world.invite(bob)).text))
    const { text } = await world.invite(bob, { role: "device", member: bob.member, uses: 1 })
    await countersign(carol, await enrol(thief, text))
    const state = await world.resolve(carol)
    expect(reasons(state)).toEqual(["unknown-code", "bad-enrolment", "bad-enrolment"])
    expect(devicesOf(state, bob)).toEqual([bob.device])
  })

  it("does not come in as a newcomer, nor as a further machine of whoever countersigns", async () => {
    const anew = machineOf(bob, "Anew")
    const enrolment = await returning(anew, bob)
    await world.act(carol, admission(enrolment))
    await countersign(carol, enrolment, "device.add")
    await countersign(carol, enrolment, "member.vouch")
    expect(reasons(await world.resolve(carol))).toEqual(["member-taken", "bad-enrolment", "bad-enrolment"])
  })

  it("does not come back by a machine that was taken off meanwhile, nor after they were removed", async () => {
    await give(carol, "moderator")
    const laptop = machineOf(bob, "Laptop")
    const { text } = await world.invite(bob, { role: "device", member: bob.member, uses: 1 })
    await countersign(bob, await enrol(laptop, text), "device.add")
    meetAll()
    // Dave countersigns while nobody has told him that the laptop is lost.
    await countersign(dave, await returning(machineOf(bob, "Thief"), laptop))
    await world.act(bob, { type: "device.revoke", device: laptop.device })
    meetAll()
    expect(reasons(await world.resolve(alice))).toEqual(["removed-author"])
    await countersign(dave, await returning(machineOf(bob, "Again"), bob))
    await world.act(carol, { type: "member.remove", member: bob.member })
    meetAll()
    const state = await world.resolve(alice)
    expect(reasons(state)).toEqual(["removed-author", "removed-author"])
    expect(devicesOf(state, bob).filter((device) => standingOf(state, device) === "member")).toEqual([])
  })

  it("is let in by members, not by guests", async () => {
    const guest = createPerson("Guest")
    await world.act(alice, admission(await enrol(guest, (await world.invite(alice, { role: "guest" })).text)))
    world.meet(alice, guest)
    await countersign(guest, await returning(machineOf(bob, "Anew"), bob))
    expect(reasons(await world.resolve(guest))).toEqual(["no-right"])
  })
})

describe("a recovery code", () => {
  it("brings its member back once, and is spent", async () => {
    const code = createPerson("code")
    await setCode(bob, code)
    meetAll()
    expect((await world.resolve(carol)).recoveries.get(bob.member)?.key).toBe(code.device)
    const anew = machineOf(bob, "Anew")
    await countersign(carol, await returning(anew, code))
    await countersign(carol, await returning(machineOf(bob, "Twice"), code))
    world.meet(carol, anew)
    await setCode(anew, code)
    const state = await world.resolve(anew)
    expect(reasons(state)).toEqual(["unknown-code", "unknown-code"])
    expect(devicesOf(state, bob)).toEqual([bob.device, anew.device])
    expect(state.recoveries.size).toBe(0)
  })

  it("used twice apart counts once, the same one on every device", async () => {
    const code = createPerson("code")
    await setCode(bob, code)
    meetAll()
    await countersign(carol, await returning(machineOf(bob, "One"), code))
    await countersign(dave, await returning(machineOf(bob, "Two"), code))
    meetAll()
    const [one, two] = await Promise.all([world.resolve(carol), world.resolve(dave)])
    expect(devicesOf(one, bob)).toHaveLength(2)
    expect(devicesOf(two, bob)).toEqual(devicesOf(one, bob))
  })

  it("opens nobody else's door, nor one that its member shut", async () => {
    const [first, second] = [createPerson("first"), createPerson("second")]
    await setCode(bob, first)
    meetAll()
    await countersign(dave, await returning(machineOf(carol, "Thief"), first))
    await setCode(bob, second)
    meetAll()
    await countersign(dave, await returning(machineOf(bob, "Old"), first))
    await world.act(bob, { type: "recovery.set", key: null })
    meetAll()
    await countersign(dave, await returning(machineOf(bob, "None"), second))
    expect(reasons(await world.resolve(dave))).toEqual(["unknown-code", "unknown-code", "unknown-code"])
  })

  it("is judged by whoever countersigns as the fold judges it", async () => {
    const code = createPerson("code")
    await setCode(bob, code)
    meetAll()
    const judge = async (enrolment: Uint8Array, now = EPOCH_MS) => {
      const verified = await verifyEnrolment(enrolment, world.site)
      if (!verified.ok) throw new TypeError(verified.error)
      return judgeEnrolment(await world.resolve(carol), verified.value, now)
    }
    const enrolment = await returning(machineOf(bob, "Anew"), code)
    expect(await judge(enrolment)).toEqual({ kind: "return" })
    expect(await judge(enrolment, EPOCH_MS + 91 * 86_400_000)).toEqual({ kind: "refuse", reason: "expired" })
    const wrong = await returning(machineOf(bob, "Anew"), createPerson("guess"))
    expect(await judge(wrong)).toEqual({ kind: "refuse", reason: "invalid" })
    await countersign(carol, enrolment)
    const again = await returning(machineOf(bob, "Twice"), code)
    expect(await judge(again)).toEqual({ kind: "refuse", reason: "invalid" })
  })
})

const vouch = async (admin: Person, machine: Person, ends: readonly DeviceId[] = []) => {
  const { text } = await world.invite(admin, { role: "device", member: machine.member, uses: 1 })
  await countersign(admin, await enrol(machine, text), "member.vouch", ends)
  meetAll()
}
const standings = (state: SiteState, ...people: readonly Person[]) =>
  people.map(({ device }) => standingOf(state, device))

describe("two administrators", () => {
  it("bring a member back together; one of them alone does not, however often", async () => {
    await give(carol, "administrator")
    const anew = machineOf(bob, "Anew")
    await vouch(alice, anew)
    await vouch(alice, anew)
    const before = await world.resolve(dave)
    expect(standingOf(before, anew.device)).toBe("unknown")
    expect(before.vouchings.get(anew.device)).toEqual({ member: bob.member, by: [alice.member] })
    await vouch(carol, anew)
    const state = await world.resolve(dave)
    expect(reasons(state)).toEqual([])
    expect(devicesOf(state, bob)).toEqual([bob.device, anew.device])
    expect(state.vouchings.size).toBe(0)
  })

  it("end the machines that were lost with the second voice, whatever whoever has them does meanwhile", async () => {
    await give(carol, "administrator")
    const anew = machineOf(bob, "Anew")
    await setCode(bob, createPerson("code"))
    meetAll()
    await vouch(alice, anew, [bob.device])
    expect(standings(await world.resolve(dave), bob, anew)).toEqual(["member", "unknown"])
    // Whoever found the old machine knows of the first voice, and not yet of the second.
    const accomplice = machineOf(bob, "Accomplice")
    const { text } = await world.invite(bob, { role: "device", member: bob.member, uses: 1 })
    await countersign(bob, await enrol(accomplice, text), "device.add")
    await world.act(bob, { type: "device.revoke", device: anew.device })
    const ticket = await world.invite(carol, { role: "device", member: bob.member, uses: 1 })
    await countersign(carol, await enrol(anew, ticket.text), "member.vouch", [bob.device])
    meetAll()
    const state = await world.resolve(dave)
    expect(standings(state, bob, anew, accomplice)).toEqual(["removed", "member", "unknown"])
    expect(reasons(state)).toEqual(["removed-author", "removed-author"])
    expect(state.members.get(bob.member)).toMatchObject({ state: "active", role: "member" })
    expect(state.recoveries.size).toBe(0)
    const ended = findFarewell([...dave.held.values()], state, bob.device)
    expect(ended.has(carol.device)).toBe(true)
  })

  it("end no machine of anybody else, however they name it", async () => {
    await give(carol, "administrator")
    const anew = machineOf(bob, "Anew")
    await vouch(carol, anew, [alice.device, dave.device])
    const { text } = await world.invite(alice, { role: "device", member: bob.member, uses: 1 })
    const named = [alice.device, dave.device, bob.device]
    await countersign(alice, await enrol(anew, text), "member.vouch", named)
    // Meanwhile: what Bob's lost machine did is void, what Dave did is not.
    await world.act(bob, { type: "community.open", ledger: "b".repeat(64) as LedgerId })
    world.meet(bob, dave)
    await world.act(dave, { type: "community.open", ledger: "d".repeat(64) as LedgerId })
    meetAll()
    const state = await world.resolve(carol)
    expect(standings(state, alice, dave, bob, anew)).toEqual(["member", "member", "removed", "member"])
    expect(reasons(state)).toEqual(["removed-author"])
    expect(state.openCommunities).toEqual(["d".repeat(64)])
  })

  it("bring back nobody of their own rank or above, nor themselves, nor does a moderator count", async () => {
    await give(carol, "administrator")
    await give(dave, "administrator")
    await give(bob, "moderator")
    await vouch(dave, machineOf(carol, "One"))
    await vouch(dave, machineOf(dave, "Two"))
    await vouch(dave, machineOf(alice, "Three"))
    await vouch(bob, machineOf(carol, "Four"))
    expect(reasons(await world.resolve(alice))).toEqual(["no-right", "no-right", "no-right", "no-right"])
  })

  it("vouch for one machine and one member, each with a ticket of their own", async () => {
    await give(carol, "administrator")
    const anew = machineOf(bob, "Anew")
    await vouch(alice, anew)
    await vouch(carol, { ...anew, member: dave.member })
    const { text } = await world.invite(alice, { role: "device", member: bob.member, uses: 1 })
    await countersign(carol, await enrol(anew, text), "member.vouch")
    meetAll()
    const state = await world.resolve(alice)
    expect(reasons(state)).toEqual(["bad-enrolment"])
    expect(standingOf(state, anew.device)).toBe("unknown")
  })

  it("count as long as both still may", async () => {
    await give(carol, "administrator")
    await give(dave, "administrator")
    const anew = machineOf(bob, "Anew")
    await vouch(carol, anew)
    await world.act(alice, { type: "role.revoke", member: carol.member })
    meetAll()
    await vouch(dave, anew)
    expect(standingOf(await world.resolve(alice), anew.device)).toBe("unknown")
    await vouch(alice, anew)
    expect(standingOf(await world.resolve(alice), anew.device)).toBe("member")
  })
})
