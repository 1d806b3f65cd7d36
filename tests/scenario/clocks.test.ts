import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const TWO_DAYS_MS = 2 * 86_400_000
const hasNotice = (site: Site, code: string) =>
  until(site.notices, (notices) => notices.some((notice) => notice.code === code))

describe("a clock that is two days off", () => {
  it("is said to whoever lacks what it dated, and nothing is lost once it is set right", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
    const [everyone] = await until(bob.communities, (communities) => communities.length === 1)
    if (!everyone) throw new Error("no community")
    let lead = TWO_DAYS_MS
    const carolsMachine = createMemoryMachine("carol", network, { now: () => Date.now() + lead })
    const early = await joinBy(alice, carolsMachine.start(), "Carol")
    await until(early.communities, (communities) => communities.length === 1)
    await say(early, everyone.ledger, "Après-demain")
    await hasNotice(alice, "clock-ahead")
    expect(alice.home.get()).toEqual([])
    // What others do not take is not called received.
    expect(early.sync.get()).toMatchObject({ unsent: 1 })
    const [notice] = alice.notices.get().filter(({ code }) => code === "clock-ahead")
    expect(notice?.values["minutes"]).toBe(TWO_DAYS_MS / 60_000)
    await early.close()

    lead = 0
    const carol = keep(must(await carolsMachine.start().open(early.id)))
    await say(carol, everyone.ledger, "Aujourd'hui")
    expect(textsOf(carol)).toEqual(["Aujourd'hui", "Après-demain"])
    expect(carol.sync.get().unsent).toBe(2)
  })

  it("is said to a newcomer whose own is behind, who can take nothing in", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const late = createMemoryMachine("bob", network, { now: () => Date.now() - TWO_DAYS_MS })
    const bob = keep(await joinBy(alice, late.start(), "Bob"))
    await hasNotice(bob, "clock-ahead")
    expect(bob.standing.get().kind).toBe("joining")
  })
})
