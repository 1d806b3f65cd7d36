import { beforeEach, describe, expect, it } from "vitest"
import { toBase64Url } from "../kernel/bytes.ts"
import { judgeEnrolment } from "./admission.ts"
import { MAX_DEVICES_PER_MEMBER } from "./acts.ts"
import { admission, createPerson, createSiteWorld, enrol, EPOCH_MS, type Person } from "./fixtures/siteWorld.ts"
import { type SiteState, standingOf } from "./siteState.ts"
import { verifyEnrolment } from "./verifyEnrolment.ts"

let alice: Person
let bob: Person
let mallory: Person
let world: ReturnType<typeof createSiteWorld>

beforeEach(async () => {
  alice = createPerson("Alice")
  bob = createPerson("Bob")
  mallory = createPerson("Mallory")
  world = createSiteWorld(alice)
  for (const newcomer of [bob, mallory]) {
    const { text } = await world.invite(alice)
    await world.act(alice, admission(await enrol(newcomer, text)))
    world.meet(alice, newcomer)
  }
  world.meet(alice, bob)
})

/** Another machine of somebody, with keys of its own. */
const machineOf = (person: Person, name: string): Person => ({ ...createPerson(name), member: person.member })
const ticketOf = (person: Person) => world.invite(person, { role: "device", member: person.member, uses: 1 })
const add = async (author: Person, enrolment: Uint8Array) =>
  world.act(author, { type: "device.add", enrolment: toBase64Url(enrolment) })
const addTo = async (person: Person, name: string): Promise<Person> => {
  const machine = machineOf(person, name)
  await add(person, await enrol(machine, (await ticketOf(person)).text))
  world.meet(person, machine)
  return machine
}
const reasons = (state: SiteState) => state.void.map(({ reason }) => reason)

describe("a device", () => {
  it("becomes one of its member's by an act that both devices signed", async () => {
    const laptop = await addTo(bob, "Laptop")
    const state = await world.resolve(bob)
    expect(reasons(state)).toEqual([])
    expect(state.members.get(bob.member)?.devices).toEqual([bob.device, laptop.device])
    expect(state.devices.get(laptop.device)).toMatchObject({ member: bob.member, name: "Laptop", state: "active" })
    expect(state.members.size).toBe(3)
    const { text } = await world.invite(laptop)
    await world.act(laptop, admission(await enrol(createPerson("Dave"), text)))
    expect((await world.resolve(laptop)).members.size).toBe(4)
  })

  it("is added to nobody by anybody else: not with a stolen ticket, nor with one's own for another's name", async () => {
    const stolen = await enrol(machineOf(bob, "Thief"), (await ticketOf(bob)).text)
    await add(mallory, stolen)
    await add(mallory, await enrol(machineOf(bob, "Other"), (await ticketOf(mallory)).text))
    await add(mallory, await enrol(machineOf(mallory, "Own"), (await ticketOf(bob)).text))
    const state = await world.resolve(mallory)
    expect(reasons(state)).toEqual(["bad-enrolment", "bad-enrolment", "bad-enrolment"])
    expect(state.members.get(bob.member)?.devices).toEqual([bob.device])
  })

  it("is not added by an invitation, nor does a ticket make a member", async () => {
    const invitation = await enrol(machineOf(bob, "Laptop"), (await world.invite(bob)).text)
    await add(bob, invitation)
    const ticket = await enrol(createPerson("Dave"), (await ticketOf(bob)).text)
    await world.act(bob, admission(ticket))
    const given = (await ticketOf(bob)).certificate.bytes
    await world.act(bob, { type: "invitation.give", certificate: toBase64Url(given) })
    const state = await world.resolve(bob)
    expect(reasons(state)).toEqual(["bad-enrolment", "bad-enrolment", "bad-certificate"])
    const verified = await verifyEnrolment(ticket, world.site)
    expect(verified.ok && judgeEnrolment(state, verified.value, EPOCH_MS)).toEqual({
      kind: "refuse",
      reason: "invalid",
    })
  })

  it("that is taken already is not added again, and nobody has more than is allowed", async () => {
    await add(
      bob,
      await enrol({ ...machineOf(bob, "x"), device: alice.device, sign: alice.sign }, (await ticketOf(bob)).text),
    )
    for (let more = 1; more <= MAX_DEVICES_PER_MEMBER; more++) await addTo(bob, `Machine ${more}`)
    expect(reasons(await world.resolve(bob))).toEqual(["device-taken", "too-many"])
  })

  it("is taken off by its own member alone, and never as their last", async () => {
    const laptop = await addTo(bob, "Laptop")
    world.meet(bob, mallory)
    await world.act(mallory, { type: "device.revoke", device: laptop.device })
    await world.act(mallory, { type: "device.name", device: laptop.device, name: "Mine" })
    await world.act(mallory, { type: "device.revoke", device: mallory.device })
    const state = await world.resolve(mallory)
    expect(reasons(state)).toEqual(["unknown-device", "unknown-device", "last-device"])
    await world.act(bob, { type: "device.revoke", device: laptop.device })
    const after = await world.resolve(bob)
    expect(standingOf(after, laptop.device)).toBe("removed")
    expect(after.members.get(bob.member)?.state).toBe("active")
  })

  it("that was taken off did nothing that its revoker had not seen, however it is dated", async () => {
    const laptop = await addTo(bob, "Laptop")
    await world.act(laptop, { type: "device.name", device: bob.device, name: "Seen" })
    world.meet(bob, laptop)
    const accomplice = await addTo(laptop, "Accomplice")
    await world.act(laptop, { type: "device.name", device: bob.device, name: "Unseen" })
    await world.act(bob, { type: "device.revoke", device: laptop.device })
    world.meet(bob, laptop)
    const state = await world.resolve(bob)
    expect(reasons(state)).toEqual(["removed-author", "removed-author"])
    expect(state.devices.get(bob.device)?.name).toBe("Seen")
    expect(state.devices.has(accomplice.device)).toBe(false)
    expect(standingOf(state, bob.device)).toBe("member")
  })

  it("ends with its membership", async () => {
    const laptop = await addTo(bob, "Laptop")
    world.meet(bob, alice)
    await world.act(alice, { type: "member.remove", member: bob.member })
    const state = await world.resolve(alice)
    expect([bob, laptop].map(({ device }) => standingOf(state, device))).toEqual(["removed", "removed"])
  })
})
