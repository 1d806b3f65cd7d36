import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const startFour = async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const [bob, carol, dora] = [
    keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob")),
    keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol")),
    keep(await joinBy(alice, createMemoryMachine("dora", network).start(), "Dora")),
  ]
  for (const site of [alice, bob, carol, dora]) {
    await until(site.members, (members) => members.size === 4)
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
  }
  return { network, alice, bob, carol, dora }
}

const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}
const shows = (site: Site, text: string) => until(site.home, () => textsOf(site).includes(text))
const typesOf = (site: Site, ledger: ReturnType<typeof ledgerOf>) => site.register(ledger).map(({ type }) => type)

describe("who is no member any more", () => {
  it("keeps the name that they gave themselves, and says how they went, without being among the people", async () => {
    const { alice, bob, carol, dora } = await startFour()
    const ledger = ledgerOf(alice)
    for (const [site, name] of [
      [bob, "Robert"],
      [carol, "Caroline"],
    ] as const) {
      must(await site.introduce({ name, title: "Atelier" }))
      await say(site, ledger, `De ${name}`)
    }
    for (const site of [alice, dora]) for (const text of ["De Robert", "De Caroline"]) await shows(site, text)
    for (const site of [alice, dora])
      await until(site.authors, (authors) => authors.get(carol.me.member)?.name === "Caroline")
    must(await bob.leaveSite(null))
    must(await alice.removeMember(carol.me.member))
    for (const site of [alice, dora]) {
      await until(site.members, (members) => members.size === 2)
      const told = [bob, carol].map(({ me }) => site.authors.get().get(me.member))
      expect(told).toMatchObject([
        { name: "Robert", gone: "left" },
        { name: "Caroline", gone: "removed" },
      ])
      expect(site.authors.get().get(alice.me.member)?.gone).toBeNull()
      for (const text of ["De Robert", "De Caroline"]) expect(textsOf(site)).toContain(text)
    }
  })
})

describe("what somebody wrote who was removed", () => {
  it("stays up to where a moderator's device had it, and what a friend's had beyond goes everywhere", async () => {
    const { network, alice, bob, carol, dora } = await startFour()
    const ledger = ledgerOf(alice)
    await say(bob, ledger, "Avant")
    for (const site of [alice, carol, dora]) await shows(site, "Avant")
    network.split(["alice", "carol"], ["bob", "dora"])
    await until(alice.sync, ({ peers }) => peers.length === 1)
    await say(bob, ledger, "Après")
    await shows(dora, "Après")
    must(await alice.removeMember(bob.me.member))
    await until(carol.members, (members) => !members.has(bob.me.member))
    await network.heal()
    await until(dora.home, () => !textsOf(dora).includes("Après"))
    for (const site of [alice, carol, dora]) expect(textsOf(site)).toContain("Avant")
    for (const site of [alice, carol]) expect(textsOf(site)).not.toContain("Après")
    await say(dora, ledger, "Toujours là")
    for (const site of [alice, carol]) await shows(site, "Toujours là")
    for (const site of [alice, carol, dora])
      await until(site.sync, ({ peers }) => peers.every(({ ahead, behind }) => ahead === 0 && behind === 0))
    expect(textsOf(carol)).not.toContain("Après")
    expect(typesOf(carol, ledger).filter((type) => type === "cutoff.set")).toHaveLength(1)
  })
  it("goes everywhere where no moderator's device had any of it, once one of them was shown it", async () => {
    const { network, alice, bob, carol, dora } = await startFour()
    const ledger = ledgerOf(alice)
    network.split(["alice", "carol"], ["bob", "dora"])
    await until(alice.sync, ({ peers }) => peers.length === 1)
    await say(bob, ledger, "Vu de Dora seule")
    await shows(dora, "Vu de Dora seule")
    must(await alice.removeMember(bob.me.member))
    await until(carol.members, (members) => !members.has(bob.me.member))
    expect(typesOf(alice, ledger)).not.toContain("cutoff.set")
    await network.heal()
    await until(dora.home, () => !textsOf(dora).includes("Vu de Dora seule"))
    for (const site of [alice, carol, dora])
      await until(site.sync, ({ peers }) => peers.every(({ ahead, behind }) => ahead === 0 && behind === 0))
    expect(typesOf(carol, ledger).filter((type) => type === "cutoff.set")).toHaveLength(1)
    // Nothing is lost by it: whoever moderates reads it, and lets it count.
    await until(alice.trust, ({ quarantine }) => quarantine.length > 0)
    const aside = alice.readAside().find((one) => one.ledger === ledger)
    const [first] = aside?.items ?? []
    if (!aside || !first) throw new Error("nothing set aside")
    must(await alice.countAfterAll(aside, first.hash))
    for (const site of [alice, carol, dora])
      await expect.poll(() => textsOf(site), { timeout: 15_000 }).toContain("Vu de Dora seule")
  })

  it("is read by whoever moderates where it was set aside, and counts everywhere once they say so", async () => {
    const { network, alice, bob, carol, dora } = await startFour()
    const ledger = ledgerOf(alice)
    await say(bob, ledger, "Avant")
    for (const site of [alice, carol, dora]) await shows(site, "Avant")
    network.split(["alice", "carol"], ["bob", "dora"])
    await until(alice.sync, ({ peers }) => peers.length === 1)
    await say(bob, ledger, "Un")
    await say(bob, ledger, "Deux")
    await shows(dora, "Deux")
    must(await alice.removeMember(bob.me.member))
    await network.heal()
    await until(dora.home, () => !textsOf(dora).includes("Deux"))
    const ofBob = { ledger, device: bob.me.device }
    // Who does not moderate reads nothing of it, and changes nothing.
    expect(dora.readAside()).toEqual([])
    const denied = { ok: false, error: { kind: "denied" } }
    expect(await dora.countAfterAll(ofBob, ledger)).toMatchObject(denied)
    must(await alice.changeRole(dora.me.member, "moderator"))
    await until(dora.trust, ({ quarantine }) => quarantine.length > 0)
    const [aside] = dora.readAside()
    expect(aside).toMatchObject({ person: { name: "Bob" }, ledger, why: "removed", device: bob.me.device })
    expect(aside?.items.map(({ what, markdown }) => [what, markdown])).toEqual([
      ["post", "Un"],
      ["post", "Deux"],
    ])
    const [first] = aside?.items ?? []
    if (!aside || !first) throw new Error("nothing set aside")
    must(await dora.countAfterAll(aside, first.hash))
    for (const site of [alice, carol, dora]) await shows(site, "Un")
    for (const site of [alice, carol, dora]) expect(textsOf(site)).not.toContain("Deux")
    await until(dora.trust, ({ quarantine }) => quarantine[0]?.count === 1)
    expect(dora.readAside()[0]?.items.map(({ markdown }) => markdown)).toEqual(["Deux"])
    expect(await dora.countAfterAll(aside, first.hash)).toMatchObject({ error: { reason: "unknown" } })
    const end = alice.register(ledger).find(({ type, author }) => type === "cutoff.set" && author?.name === "Dora")
    expect(end).toMatchObject({ effect: "done", person: { name: "Bob" } })
  })
  it("counts as far as the moderator had it whose machine had most, and reaches whoever comes later so", async () => {
    const { network, alice, bob, carol, dora } = await startFour()
    const ledger = ledgerOf(alice)
    must(await alice.changeRole(carol.me.member, "moderator"))
    await until(carol.members, (members) => members.get(carol.me.member)?.role === "moderator")
    await say(bob, ledger, "Avant")
    for (const site of [alice, carol, dora]) await shows(site, "Avant")
    network.split(["alice", "dora"], ["bob", "carol"])
    await until(alice.sync, ({ peers }) => peers.length === 1)
    await say(bob, ledger, "Vu par Carol")
    await shows(carol, "Vu par Carol")
    must(await alice.removeMember(bob.me.member))
    await until(dora.members, (members) => !members.has(bob.me.member))
    await network.heal()
    for (const site of [alice, dora]) await shows(site, "Vu par Carol")
    expect(typesOf(alice, ledger).filter((type) => type === "cutoff.set")).toHaveLength(2)
    const erin = keep(await joinBy(alice, createMemoryMachine("erin", network).start(), "Erin"))
    await shows(erin, "Vu par Carol")
    expect(erin.register(ledger)).toEqual(alice.register(ledger))
  })

  it("does not come back when their friend's machine starts again, nor when theirs shows it", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
    const machine = createMemoryMachine("carol", network)
    const carol = await joinBy(alice, machine.start(), "Carol")
    for (const site of [alice, bob, carol]) {
      await until(site.members, (members) => members.size === 3)
      await until(site.communities, ([everyone]) => everyone?.ready ?? false)
    }
    const ledger = ledgerOf(alice)
    await say(bob, ledger, "Avant")
    for (const site of [alice, carol]) await shows(site, "Avant")
    network.split(["alice"], ["bob", "carol"])
    await until(alice.sync, ({ peers }) => peers.length === 0)
    await say(bob, ledger, "Après")
    await shows(carol, "Après")
    must(await alice.removeMember(bob.me.member))
    await network.heal()
    await until(carol.home, () => !textsOf(carol).includes("Après"))
    const heldOfBob = async () =>
      (await machine.store(alice.id).heads(ledger)).find(({ device }) => device === bob.me.device)?.seq
    await expect.poll(heldOfBob, { timeout: 15_000 }).toBe(0)
    await carol.close()
    const again = keep(must(await machine.start().open(alice.id)))
    await shows(again, "Avant")
    expect(textsOf(again)).not.toContain("Après")
  })
})

const given = (site: Site, by: Site) =>
  site.register(site.id).filter(({ type, author }) => type === "invitation.give" && author?.id === by.me.member).length

describe("what somebody did whose admission came to nothing", () => {
  it("is taken by everybody as far as others cite it, and counts for nothing", async () => {
    const network = createMemoryNetwork()
    const machine = createMemoryMachine("alice", network)
    const founder = await foundAtelier(machine.start())
    const [bob, carol] = [
      keep(await joinBy(founder, createMemoryMachine("bob", network).start(), "Bob")),
      keep(await joinBy(founder, createMemoryMachine("carol", network).start(), "Carol")),
    ]
    for (const site of [founder, bob, carol]) await until(site.members, (members) => members.size === 3)
    await founder.close()
    // Nobody but Bob is there to let her in.
    network.split(["bob", "erin"], ["carol"])
    await until(bob.sync, ({ peers }) => peers.length === 0)
    const erin = keep(await joinBy(bob, createMemoryMachine("erin", network).start(), "Erin"))
    await until(erin.members, (members) => members.has(erin.me.member))
    must(await erin.createInvitation({ uses: 1, days: 7 }))
    await network.heal()
    await expect.poll(() => given(carol, erin), { timeout: 15_000 }).toBe(1)
    // Whoever waits for what it cites would wait for ever.
    must(await carol.createInvitation({ uses: 1, days: 7 }))
    network.split(["alice"], ["bob", "carol", "erin"])
    must(await erin.createInvitation({ uses: 1, days: 7 }))
    await expect.poll(() => given(carol, erin), { timeout: 15_000 }).toBe(2)
    const alice = keep(must(await machine.start().open(founder.id)))
    must(await alice.removeMember(bob.me.member))
    await network.heal()
    for (const site of [alice, carol]) await until(site.members, (members) => members.size === 2)
    await expect.poll(() => given(alice, carol), { timeout: 15_000 }).toBe(1)
    const isLevel = () => typesOf(carol, carol.id).join() === typesOf(alice, alice.id).join()
    await expect.poll(isLevel, { timeout: 15_000 }).toBe(true)
  })
})
