import { afterEach, describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createStage, expectSame, level, wordsOf } from "./stage.ts"
import { must, foundAtelier, joinBy, say } from "./story.ts"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const open: Site[] = []
afterEach(async () => {
  for (const site of open.splice(0)) await site.close()
})

/** Alice and bob, who are level; by how much bob's clock is wrong may change at any moment. */
const setTheStage = async () => {
  const bobs = { errorMs: 0 }
  const plain = createStage()
  const { time, network } = plain
  const now = () => time.now() + bobs.errorMs
  const stage = { ...plain, bob: createMemoryMachine("bob", network, { now, timers: time }) }
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  const bob = await joinBy(alice, stage.bob.start(), "Bob")
  open.push(alice, bob)
  await time.pass(5_000)
  await say(bob, community.ledger, "Avant")
  await level(stage, [alice, bob])
  return { stage, bobs, alice, bob, ledger: community.ledger }
}

const codesOf = (site: Site) => site.notices.get().map(({ code }) => code)

describe("an hour in which nobody can be found", () => {
  it("says to each that they are alone and how much waits, and is over soon after it ends, without a restart", async () => {
    const { stage, alice, bob, ledger } = await setTheStage()
    stage.network.split(["alice"], ["bob"])
    await say(alice, ledger, "Alice, entre-temps")
    await say(bob, ledger, "Bob, entre-temps")
    must(await alice.changeRole(bob.me.member, "moderator"))
    await stage.time.pass(HOUR_MS)
    expect(alice.sync.get()).toMatchObject({ state: "alone", unsent: 1, unsentActs: 1 })
    expect(bob.sync.get()).toMatchObject({ state: "alone", unsent: 1, unsentActs: 0 })
    expect(wordsOf(alice)).toEqual(["Alice, entre-temps", "Avant"])
    await stage.network.heal()
    await level(stage, [alice, bob], 30_000)
    expectSame(alice, bob)
    expect(wordsOf(bob)).toEqual(["Alice, entre-temps", "Avant", "Bob, entre-temps"])
    const gone = { unsent: 0, unsentActs: 0 }
    expect(alice.sync.get()).toMatchObject({ ...gone, lastMerge: { received: 1, sent: 1 } })
    expect(bob.sync.get()).toMatchObject({ ...gone, lastMerge: { received: 2, sent: 1 } })
  })
})

describe("a clock that goes wrong by two days while its machine runs", () => {
  it("ahead: what it dates waits, whoever waits is told, and all is level once the days have passed", async () => {
    const { stage, bobs, alice, bob, ledger } = await setTheStage()
    bobs.errorMs = 2 * DAY_MS
    await say(bob, ledger, "Daté d’après-demain")
    await stage.time.pass(60_000)
    expect(wordsOf(alice)).toEqual(["Avant"])
    expect(codesOf(alice)).toContain("clock-ahead")
    expect(bob.sync.get().unsent).toBe(1)

    bobs.errorMs = 0
    await say(bob, ledger, "Remise à l’heure")
    await say(alice, ledger, "Alice, entre-temps")
    await stage.time.pass(60_000)
    expect(wordsOf(bob)).toEqual(["Alice, entre-temps", "Avant", "Daté d’après-demain", "Remise à l’heure"])
    // Most of it apart, since a day together is a long exchange of equal digests.
    stage.network.split(["alice"], ["bob"])
    await stage.time.pass(DAY_MS - HOUR_MS)
    await stage.network.heal()
    await stage.time.pass(HOUR_MS)
    await level(stage, [alice, bob])
    expectSame(alice, bob)
  })

  it("behind: what others write waits, its member is told, and all is level as soon as it is set right", async () => {
    const { stage, bobs, alice, bob, ledger } = await setTheStage()
    bobs.errorMs = -2 * DAY_MS
    await say(alice, ledger, "Alice, entre-temps")
    await say(bob, ledger, "Bob, entre-temps")
    await stage.time.pass(60_000)
    expect(codesOf(bob)).toContain("clock-ahead")
    expect(wordsOf(alice)).toEqual(["Alice, entre-temps", "Avant", "Bob, entre-temps"])
    expect(wordsOf(bob)).toEqual(["Avant", "Bob, entre-temps"])

    bobs.errorMs = 0
    await level(stage, [alice, bob])
    expectSame(alice, bob)
    expect([alice, bob].map(({ standing }) => standing.get().kind)).toEqual(["member", "member"])
  })
})
