import { beforeEach, describe, expect, it } from "vitest"
import { toBase64Url } from "../../kernel/bytes.ts"
import {
  admission,
  createPerson,
  createSiteWorld,
  enrol,
  EPOCH_MS,
  type Person,
} from "../../site/fixtures/siteWorld.ts"
import { checkOfSecret } from "../../site/sealedSecret.ts"
import type { SiteState } from "../../site/siteState.ts"
import { ANSWERED_MS, orderSecrets } from "./orderSecrets.ts"
import { waitForChange } from "./waitForChange.ts"

const DAY_MS = 24 * 60 * 60 * 1000
/** No invitation may be used any more. */
const START = EPOCH_MS + 30 * DAY_MS
const secretOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const [FOUNDING, FIRST, SECOND] = [secretOf(1), secretOf(2), secretOf(3)]

let alice: Person
let bob: Person
let world: ReturnType<typeof createSiteWorld>
const change = (secret: Uint8Array) => {
  const [check, key] = [checkOfSecret(world.site, secret), toBase64Url(secretOf(9))]
  return world.act(alice, { type: "secret.change", check, key, boxes: [] })
}
const held = (...known: readonly (readonly [Uint8Array, since: number])[]) =>
  new Map(known.map(([secret, since]) => [checkOfSecret(world.site, secret), { secret, since }]))
const state = (): Promise<SiteState> => world.resolve(alice)

beforeEach(async () => {
  ;[alice, bob] = [createPerson("Alice"), createPerson("Bob")]
  world = createSiteWorld(alice)
  await world.act(alice, admission(await enrol(bob, (await world.invite(alice)).text)))
})

describe("The secrets that a device answers", () => {
  it("begin with the last that it holds, and go back 90 days from when it got the next", async () => {
    await change(FIRST)
    await change(SECOND)
    const known = {
      state: await state(),
      carried: [FOUNDING],
      held: held([FIRST, START], [SECOND, START + 5 * DAY_MS]),
    }
    expect(orderSecrets({ ...known, now: START + 6 * DAY_MS })).toEqual([SECOND, FIRST, FOUNDING])
    expect(orderSecrets({ ...known, now: START + ANSWERED_MS })).toEqual([SECOND, FIRST])
    expect(orderSecrets({ ...known, now: START + ANSWERED_MS + 5 * DAY_MS })).toEqual([SECOND])
  })

  it("begin with what it has where it was given no box of the last change", async () => {
    await change(FIRST)
    await change(SECOND)
    expect(orderSecrets({ state: await state(), carried: [FOUNDING], held: held([FIRST, 0]), now: 1 })).toEqual([
      FIRST,
      FOUNDING,
    ])
  })

  it("do not begin with one that somebody's invitation brought and no change names", async () => {
    const forged = secretOf(66)
    const carried = [forged, FOUNDING]
    expect(orderSecrets({ state: await state(), carried, held: held(), now: 1 })).toEqual([FOUNDING, forged])
    await change(FIRST)
    const order = orderSecrets({ state: await state(), carried, held: held([FIRST, 0]), now: 1 })
    expect(order).toEqual([FIRST, forged, FOUNDING])
    // Whoever has nothing of the site yet goes where the invitation leads.
    expect(orderSecrets({ state: undefined, carried, held: held(), now: 1 })).toEqual(carried)
  })

  it("keep an old one for as long as an invitation may be used that shows the way by it", async () => {
    const { certificate } = await world.invite(alice, { expiresAt: EPOCH_MS + 300 * DAY_MS })
    await world.act(alice, { type: "invitation.give", certificate: toBase64Url(certificate.bytes) })
    await change(FIRST)
    const known = { carried: [FOUNDING], held: held([FIRST, EPOCH_MS]) }
    const after = (days: number, given: SiteState) =>
      orderSecrets({ ...known, state: given, now: EPOCH_MS + days * DAY_MS })
    expect(after(299, await state())).toEqual([FIRST, FOUNDING])
    expect(after(300, await state())).toEqual([FIRST])
    await world.act(alice, { type: "invitation.revoke", certificate: certificate.id })
    expect(after(299, await state())).toEqual([FIRST])
  })
})

describe("The wait for a change", () => {
  it("is none for somebody removed, until that happened eight times of late", async () => {
    await world.act(alice, { type: "member.remove", member: bob.member })
    const removed = await state()
    expect(waitForChange(removed, EPOCH_MS)).toBe(0)
    const at = (days: number) => ({ ...removed.secretChanges[0], at: EPOCH_MS + days * DAY_MS })
    await change(FIRST)
    const [first] = (await state()).secretChanges
    if (!first) throw new Error("no change")
    const often = Array.from({ length: 8 }, (_, day) => ({ ...first, ...at(day) }))
    expect(waitForChange({ ...removed, secretChanges: often }, EPOCH_MS + 8 * DAY_MS)).toBe(6 * DAY_MS)
    expect(waitForChange({ ...removed, secretChanges: often }, EPOCH_MS + 14 * DAY_MS)).toBe(0)
  })

  it("is a week from the last one where somebody left by themselves: nobody makes the others change it all the time", async () => {
    world.meet(alice, bob)
    await world.act(bob, { type: "member.leave", successor: null })
    world.meet(alice, bob)
    const left = await state()
    expect(waitForChange(left, EPOCH_MS)).toBe(0)
    await change(FIRST)
    const { secretChanges } = await state()
    const [{ at } = { at: 0 }] = secretChanges
    expect(waitForChange({ ...left, secretChanges }, at + DAY_MS)).toBe(6 * DAY_MS)
  })
})
