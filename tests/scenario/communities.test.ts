import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { fakeMember } from "../fakes/fakeIds.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, until } from "./story.ts"

const { keep, open } = keepSites()

const PAY = { name: "Paie", purpose: "Confidentiel", emoji: "🔒", access: "private" } as const

const startTwo = async () => {
  const network = createMemoryNetwork()
  const alicesMachine = createMemoryMachine("alice", network)
  const alice = keep(await foundAtelier(alicesMachine.start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  await until(bob.communities, (communities) => communities.length === 1)
  await until(alice.members, (members) => members.size === 2)
  return { network, alicesMachine, alice, bob }
}

/** How many communities the site ledger on that disk names. */
const namedOn = async (machine: MemoryMachine, { id }: Site): Promise<number> => {
  const acts = await machine.store(id).readActs(id)
  return acts.filter(({ body }) => new TextDecoder().decode(body?.payload).includes("community.open")).length
}

describe("a community", () => {
  it("stands where the disk was full before it could be named to the site, and is named at the next start", async () => {
    const { alicesMachine, alice, bob } = await startTwo()
    const disk = alicesMachine.store(alice.id)
    const before = await namedOn(alicesMachine, alice)
    const { append } = disk
    let writes = 0
    Object.assign(disk, {
      append: (...batch: Parameters<typeof append>) => {
        writes += 1
        if (writes === 2) disk.failNext({ kind: "full" })
        return append(...batch)
      },
    })
    const ledger = must(
      await alice.createCommunity({ name: "Atelier", purpose: "Machines", emoji: "🔧", access: "open" }),
    )
    expect(writes).toBe(2)
    expect(alice.communities.get().map((community) => community.ledger)).toContain(ledger)
    expect(await namedOn(alicesMachine, alice)).toBe(before)
    await until(bob.communities, (communities) => communities.length === 2)
    open.splice(open.indexOf(alice), 1)
    await alice.close()
    const again = keep(must(await alicesMachine.start().open(alice.id)))
    expect(again.communities.get()).toHaveLength(2)
    expect(await namedOn(alicesMachine, again)).toBe(before + 1)
  })

  it("does not claim that its founder left it, who cannot", async () => {
    const { alice } = await startTwo()
    const ledger = must(await alice.createCommunity(PAY))
    expect(await alice.leaveCommunity(ledger)).toMatchObject(DENIED)
    expect(alice.communities.get().map((community) => community.ledger)).toContain(ledger)
  })

  it("does not claim to have let anybody in for somebody who left, and keeps what they were about to say", async () => {
    const { alice, bob } = await startTwo()
    const ledger = must(await alice.createCommunity(PAY))
    must(await alice.addCommunityMember(ledger, bob.me.member))
    await until(bob.communities, (communities) => communities.some((community) => community.ledger === ledger))
    const id = must(await bob.submitPost({ ledger, kind: "message", title: "", markdown: "Encore un mot" }))
    must(await bob.leaveCommunity(ledger))
    await until(bob.communities, (communities) => communities.every((community) => community.ledger !== ledger))
    expect(await bob.addCommunityMember(ledger, alice.me.member)).toMatchObject(DENIED)
    expect(await bob.sendNow(id)).toMatchObject(DENIED)
    expect(bob.waiting.get()).toMatchObject([{ id, failure: { kind: "denied" } }])
    expect(must(await bob.undo(id))).toMatchObject({ kind: "post", post: { markdown: "Encore un mot" } })
    expect(bob.community(ledger).get()).toEqual([])
  })

  it("does not name somebody the site does not know", async () => {
    const { alice } = await startTwo()
    const ledger = must(await alice.createCommunity(PAY))
    expect(await alice.addCommunityMember(ledger, fakeMember(99))).toEqual({
      ok: false,
      error: { kind: "invalid", field: "member", reason: "unknown" },
    })
  })

  it("that only its founder is in does not keep a reunion from being reported", async () => {
    const { network, alice, bob } = await startTwo()
    const own = must(await alice.createCommunity(PAY))
    await say(alice, own, "Pour moi")
    const [everyone] = bob.communities.get()
    if (!everyone) throw new Error("no community")
    await until(alice.sync, (sync) => sync.state === "even")
    network.split(["alice"], ["bob"])
    await until(alice.sync, (sync) => sync.state === "alone")
    await say(alice, everyone.ledger, "Seule")
    await network.heal()
    await until(alice.sync, (sync) => sync.lastMerge?.sent === 1)
    expect(alice.sync.get().unsent).toBe(1)
  })
})
