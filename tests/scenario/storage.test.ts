import { describe, expect, it } from "vitest"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const startTwo = async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const machine = createMemoryMachine("bob", network)
  const bob = await joinBy(alice, machine.start(), "Bob")
  const [community] = await until(bob.communities, (communities) => communities.some(({ ready }) => ready))
  if (!community) throw new Error("no community")
  await say(bob, community.ledger, "Écrit par Bob")
  await until(alice.home, (home) => home.length === 1)
  return { alice, machine, bob, id: bob.id }
}

describe("a site whose storage the browser cleared", () => {
  it("is said to be gone, is joined again with an invitation, and comes back from colleagues", async () => {
    const { alice, machine, bob, id } = await startTwo()
    await bob.close()
    machine.disks.clear()
    const palabre = machine.start()
    expect(await palabre.sites()).toMatchObject([{ id }])
    expect(await palabre.open(id)).toEqual({ ok: false, error: { kind: "gone" } })
    // Looking at it made nothing new.
    expect([...machine.disks.keys()]).toEqual([])
    const { text } = must(await alice.createInvitation({ uses: 1, days: 1 }))
    expect(must(await palabre.readInvitation(text))).toMatchObject({ alreadyMember: false })
    const again = keep(must(await palabre.join({ invitation: text, memberName: "Bob", memberTitle: "" })))
    await until(again.home, (home) => home.length === 1)
    expect(textsOf(again)).toEqual(["Écrit par Bob"])
  })

  it("can be taken off the list; one that is there can not", async () => {
    const { machine, bob, id } = await startTwo()
    await bob.close()
    const palabre = machine.start()
    await palabre.forget(id)
    keep(must(await palabre.open(id)))
    machine.disks.clear()
    const cleared = machine.start()
    await cleared.forget(id)
    expect(await cleared.sites()).toEqual([])
    expect([...machine.disks.keys()]).toEqual([])
  })
})

describe("the list of sites", () => {
  it("names a site again whose entry was lost", async () => {
    const { machine, bob, id } = await startTwo()
    await bob.close()
    machine.listed.clear()
    const palabre = machine.start()
    expect(await palabre.sites()).toEqual([{ id, name: "Atelier Nord", lastOpened: 0 }])
    const again = keep(must(await palabre.open(id)))
    expect(textsOf(again)).toEqual(["Écrit par Bob"])
    expect(machine.listed.get(id)?.lastOpened).toBeGreaterThan(0)
  })

  it("that can't be read at all is made up for by the stores", async () => {
    const { machine, bob, id } = await startTwo()
    await bob.close()
    const palabre = machine.start((ports) => ({
      ...ports,
      registry: { ...ports.registry, list: () => Promise.reject(new Error("unreadable")) },
    }))
    expect(await palabre.sites()).toMatchObject([{ id }])
    expect(textsOf(keep(must(await palabre.open(id))))).toEqual(["Écrit par Bob"])
  })
})

describe("a site whose keys can't be read", () => {
  it("is left as it is, and comes back with its own history under an invitation's new keys", async () => {
    const { alice, machine, bob, id } = await startTwo()
    await bob.close()
    machine.disks.get(id)?.local.set("site", { member: "garbage" })
    const palabre = machine.start()
    expect(await palabre.open(id)).toEqual({ ok: false, error: { kind: "damaged", detail: "site-record" } })
    const { text } = must(await alice.createInvitation({ uses: 1, days: 1 }))
    expect(must(await palabre.readInvitation(text))).toMatchObject({ alreadyMember: false })
    const again = keep(must(await palabre.join({ invitation: text, memberName: "Bob", memberTitle: "" })))
    await until(again.home, (home) => home.length === 1)
    expect(textsOf(again)).toEqual(["Écrit par Bob"])
    const kept = [...(machine.disks.get(id)?.local ?? [])].filter(([key]) => key.startsWith("site/damaged/"))
    expect(kept.map(([, value]) => value)).toEqual([{ member: "garbage" }])
  })
})
