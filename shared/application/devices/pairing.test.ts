import { beforeEach, describe, expect, it } from "vitest"
import {
  createPerson,
  createSeededRandom,
  createSiteWorld,
  enrol,
  EPOCH_MS,
  type Person,
} from "../../site/fixtures/siteWorld.ts"
import { encodeReveal } from "../../site/pairing.ts"
import type { EnrolmentAnswer } from "../../sync/replicator/ports.ts"
import { createNewDevice } from "./newDevice.ts"
import { createPairingDesk, type PairingDesk, VOUCHED } from "./pairingDesk.ts"

const bob = createPerson("Bob")
let world: ReturnType<typeof createSiteWorld>
let desk: PairingDesk
let now = EPOCH_MS

const machine = (name: string): Person => ({ ...createPerson(name), member: bob.member })

/** A machine that read the ticket. */
const arrive = async (name: string, text: string) => {
  const who = machine(name)
  const device = createNewDevice(await enrol(who, text), createSeededRandom(name))
  if (!device) throw new Error("no device")
  return { who, device }
}
const issue = async (): Promise<string> => {
  const { certificate, text, link, fileName } = await world.invite(bob, { role: "device", member: bob.member, uses: 1 })
  desk.open(certificate.id, { text, link, fileName, expiresAt: certificate.expiresAt, person: null })
  return text
}
const reasonOf = (answer: EnrolmentAnswer | undefined): string =>
  answer && !answer.admitted ? `${answer.undecided ? "wait " : ""}${answer.reason}` : "admitted"
const nonceOf = (answer: EnrolmentAnswer | undefined): string => (answer && !answer.admitted ? answer.reason : "")

beforeEach(() => {
  world = createSiteWorld(bob)
  now = EPOCH_MS
  desk = createPairingDesk({
    site: world.site,
    own: bob.device,
    member: bob.member,
    now: () => now,
    random: createSeededRandom("desk"),
    vouched: () => false,
  })
})

describe("two machines", () => {
  it("come to one code, and show it to whoever decides", async () => {
    const { who, device } = await arrive("Laptop", await issue())
    const asked = await desk.admit(who.device, device.request())
    expect(desk.pairing.get()?.request).toBeNull()
    expect(desk.shown()).toBeUndefined()
    const next = device.hear(nonceOf(asked))
    expect(reasonOf(next ? await desk.admit(who.device, next) : undefined)).toBe("wait ")
    expect(desk.pairing.get()?.request).toEqual({ name: "Laptop", code: device.code() })
    expect(desk.shown()?.device).toBe(who.device)
  })

  it("see different codes where somebody in the middle plays each to the other", async () => {
    const text = await issue()
    const { device: honest } = await arrive("Laptop", text)
    const { who: thief, device: forged } = await arrive("Thief", text)
    const asked = await desk.admit(thief.device, forged.request())
    // The nonce that the real machine asks for is passed on as it is.
    honest.hear(nonceOf(asked))
    const next = forged.hear(nonceOf(asked))
    if (next) await desk.admit(thief.device, next)
    expect(desk.pairing.get()?.request?.code).toBeDefined()
    expect(desk.pairing.get()?.request?.code).not.toBe(honest.code())
  })

  it("are not let choose the nonce once they know the other's", async () => {
    const { who, device } = await arrive("Laptop", await issue())
    await desk.admit(who.device, device.request())
    const other = encodeReveal(new Uint8Array(32).fill(7))
    expect(reasonOf(await desk.admit(who.device, other))).toBe("invalid")
    expect(desk.pairing.get()?.request).toBeNull()
  })

  it("begin anew with a nonce that nobody knows when the link was lost", async () => {
    const { who, device } = await arrive("Laptop", await issue())
    const first = nonceOf(await desk.admit(who.device, device.request()))
    expect(device.hear(first)?.[0]).toBe(3)
    expect(device.hear(first)).toBeNull()
    const code = device.code()
    const again = device.hear("ab".repeat(32))
    expect(again?.[0]).toBe(2)
    expect(device.code()).toBeNull()
    const second = again ? await desk.admit(who.device, again) : undefined
    const revealed = device.hear(nonceOf(second))
    if (revealed) await desk.admit(who.device, revealed)
    expect(device.code()).not.toBe(code)
    expect(desk.pairing.get()?.request?.code).toBe(device.code())
  })
})

describe("a ticket", () => {
  it("is good for its time, for a few attempts, and until it is withdrawn", async () => {
    const { who, device } = await arrive("Laptop", await issue())
    now = EPOCH_MS + 8 * 86_400_000
    expect(reasonOf(await desk.admit(who.device, device.request()))).toBe("expired")
    now = EPOCH_MS
    desk.close()
    expect(reasonOf(await desk.admit(who.device, device.request()))).toBe("expired")
    const text = await issue()
    const answers: string[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const one = await arrive(`Machine ${attempt}`, text)
      answers.push(reasonOf(await desk.admit(one.who.device, one.device.request())).slice(0, 5))
    }
    expect(answers).toEqual(["wait ", "wait ", "wait ", "wait ", "wait ", "expir"])
    expect(desk.pairing.get()).toBeNull()
  })

  it("of another machine is answered by that one alone, and none for another's device", async () => {
    const text = await issue()
    const { who, device } = await arrive("Laptop", text)
    const elsewhere = createPairingDesk({
      site: world.site,
      own: createPerson("Carol").device,
      member: createPerson("Carol").member,
      now: () => now,
      random: createSeededRandom("elsewhere"),
      vouched: () => false,
    })
    expect(reasonOf(await elsewhere.admit(who.device, device.request()))).toBe("other-device")
    expect(reasonOf(await desk.admit(createPerson("Mallory").device, device.request()))).toBe("invalid")
  })
})

describe("a machine", () => {
  it("for which its member has vouched is told so, also when no ticket is out any more", async () => {
    const { who, device } = await arrive("Laptop", await issue())
    const later = createPairingDesk({
      site: world.site,
      own: bob.device,
      member: bob.member,
      now: () => now,
      random: createSeededRandom("later"),
      vouched: (asked) => asked === who.device,
    })
    expect(reasonOf(await later.admit(who.device, device.request()))).toBe(`wait ${VOUCHED}`)
    const other = await arrive("Other", await issue())
    expect(reasonOf(await later.admit(other.who.device, other.device.request()))).toBe("expired")
  })
})
