import { beforeEach, describe, expect, it } from "vitest"
import type { DeviceId } from "../kernel/ids.ts"
import { admission, createPerson, createSiteWorld, enrol, EPOCH_MS, type Person } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { hasRoomFor } from "./allowance.ts"

const MB = 1024 * 1024
const DAY_MS = 86_400_000

let mallory: Person
let state: SiteState

beforeEach(async () => {
  const alice = createPerson("Alice")
  mallory = createPerson("Mallory")
  const world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  await world.act(alice, admission(await enrol(mallory, text)))
  state = await world.resolve(alice)
})

const joinedAt = (): number => state.members.get(mallory.member)?.joinedAt ?? Number.NaN
const room = (megabytes: number, days: number, of: SiteState = state): boolean =>
  hasRoomFor(of, mallory.device, { now: joinedAt() + days * DAY_MS, weightOf: () => megabytes * MB })

describe("what one member may take of a colleague's disk", () => {
  it("is 256 MB on the first day, and 16 more on each", () => {
    expect([room(255, 0), room(256, 0)]).toEqual([true, false])
    expect([room(271, 1), room(272, 1)]).toEqual([true, false])
    expect([room(58_000, 3_650), room(59_000, 3_650)]).toEqual([true, false])
  })

  it("counts all their devices", () => {
    const second = "cd".repeat(32) as DeviceId
    const known = state.members.get(mallory.member)
    if (!known) throw new Error("not admitted")
    const devices = [...known.devices, second]
    const two = { ...state, members: new Map(state.members).set(mallory.member, { ...known, devices }) }
    expect([room(127, 0, two), room(128, 0, two)]).toEqual([true, false])
  })

  it("is not less by a clock that was set back, and not more by an admission dated before the site", () => {
    expect([room(255, -9_000), room(256, -9_000)]).toEqual([true, false])
    const known = state.members.get(mallory.member)
    if (!known) throw new Error("not admitted")
    const early = { ...state, members: new Map(state.members).set(mallory.member, { ...known, joinedAt: 0 }) }
    const at = (megabytes: number) =>
      hasRoomFor(early, mallory.device, { now: EPOCH_MS + DAY_MS, weightOf: () => megabytes * MB })
    expect([at(256), at(300)]).toEqual([true, false])
  })
})
