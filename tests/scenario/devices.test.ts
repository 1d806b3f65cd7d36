import { describe, expect, it } from "vitest"
import type { Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, open } = keepSites()

const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}

/** Another machine asks with the ticket of this one. */
const ask = async (owner: Site, palabre: Palabre, memberName: string): Promise<Site> => {
  must(await owner.startPairing())
  const text = owner.pairing.get()?.text ?? ""
  return keep(must(await palabre.join({ invitation: text, memberName, memberTitle: "" })))
}

/** Waits until both show their code. */
const compare = async (owner: Site, added: Site) => {
  const asked = await until(owner.pairing, (pairing) => pairing?.request !== null)
  const seen = await until(added.standing, (standing) => standing.kind === "joining" && standing.pairing?.code !== null)
  return { there: asked?.request, here: seen.kind === "joining" ? seen.pairing?.code : undefined }
}

const pair = async (owner: Site, palabre: Palabre, name: string): Promise<Site> => {
  const added = await ask(owner, palabre, name)
  await compare(owner, added)
  must(await owner.approveDevice())
  added.confirmCode()
  await until(added.standing, ({ kind }) => kind === "member")
  await until(added.communities, ([everyone]) => everyone?.ready ?? false)
  return added
}

const start = async () => {
  const network = createMemoryNetwork()
  const laptops = createMemoryMachine("laptop", network)
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  await until(bob.communities, ([everyone]) => everyone?.ready ?? false)
  await until(alice.members, (members) => members.size === 2)
  return { network, alice, bob, laptops }
}

describe("another machine of a member", () => {
  it("is let in once both show the same code, and is the same member to everybody", async () => {
    const { alice, bob, laptops } = await start()
    await say(bob, ledgerOf(bob), "Du poste")
    const laptop = await ask(bob, laptops.start(), "Portable")
    const { there, here } = await compare(bob, laptop)
    expect(there).toEqual({ name: "Portable", code: here })
    expect(here).toMatch(/^\d{6}$/)
    expect(laptop.standing.get()).toMatchObject({ kind: "joining", pairing: { admitted: false } })
    must(await bob.approveDevice())
    await until(laptop.standing, (standing) => standing.kind === "joining" && standing.pairing?.admitted === true)
    laptop.confirmCode()
    await until(laptop.standing, ({ kind }) => kind === "member")
    expect(laptop.me.member).toBe(bob.me.member)
    expect(laptop.me.device).not.toBe(bob.me.device)
    await until(laptop.home, () => textsOf(laptop).includes("Du poste"))
    const mine = laptop.home.get().find((key) => laptop.post(key).get()?.markdown === "Du poste")
    if (!mine) throw new Error("no post")
    expect(laptop.post(mine).get()).toMatchObject({ mine: true, unread: false, delivery: null })
    expect(bob.post(mine).get()?.delivery).toMatchObject({ saved: true })
    must(await laptop.edit(mine, { markdown: "Du portable" }))
    await until(alice.post(mine), (post) => post?.markdown === "Du portable")
    expect(alice.members.get().size).toBe(2)
    expect(bob.devices.get().map(({ name, current, revoked }) => ({ name, current, revoked }))).toEqual([
      { name: "", current: true, revoked: false },
      { name: "Portable", current: false, revoked: false },
    ])
    expect(alice.register(alice.id)[0]).toMatchObject({ type: "device.add", author: { name: "Bob" }, name: "Portable" })
  })

  it("hears nothing of its own member, who is told of others once", async () => {
    const { alice, bob, laptops } = await start()
    const laptop = await pair(bob, laptops.start(), "Portable")
    await say(bob, ledgerOf(bob), "Du poste")
    for (const site of [laptop, alice]) await until(site.home, () => textsOf(site).includes("Du poste"))
    const [mine] = laptop.home.get()
    if (!mine) throw new Error("no post")
    expect(laptop.isUnread(mine)).toBe(false)
    must(await alice.sendNow(must(await alice.submitComment({ post: mine, markdown: "Merci Bob" }))))
    for (const site of [bob, laptop]) await until(site.inbox, (entries) => entries.length === 1)
    must(await laptop.sendNow(must(await laptop.submitComment({ post: mine, markdown: "De rien" }))))
    await until(bob.thread(mine), (thread) => thread.length === 2)
    expect(bob.inbox.get()).toHaveLength(1)
  })

  it("is not let in where nobody said that the codes are equal", async () => {
    const { bob, laptops } = await start()
    const laptop = await ask(bob, laptops.start(), "Portable")
    await compare(bob, laptop)
    bob.stopPairing()
    await until(laptop.standing, ({ kind }) => kind === "refused")
    expect(await bob.approveDevice()).toMatchObject({ ok: false, error: { kind: "denied" } })
    expect(bob.devices.get()).toHaveLength(1)
  })

  it("cannot use a ticket that another machine used, and pushes nobody aside who is being compared", async () => {
    const { network, bob, laptops } = await start()
    const laptop = await ask(bob, laptops.start(), "Portable")
    const { here } = await compare(bob, laptop)
    const text = bob.pairing.get()?.text ?? ""
    const thieves = createMemoryMachine("mallory", network).start()
    const thief = keep(must(await thieves.join({ invitation: text, memberName: "Portable", memberTitle: "" })))
    await until(thief.standing, (standing) => standing.kind === "joining" && standing.putOff === "busy")
    expect(bob.pairing.get()?.request?.code).toBe(here)
    must(await bob.approveDevice())
    laptop.confirmCode()
    await until(laptop.standing, ({ kind }) => kind === "member")
    expect(bob.devices.get().map(({ device }) => device)).not.toContain(thief.me.device)
  })

  it("is taken off by another one: cut off at once, told so, and its member stays", async () => {
    const { alice, bob, laptops } = await start()
    const laptop = await pair(bob, laptops.start(), "Portable")
    must(await bob.nameDevice(laptop.me.device, "Vieux portable"))
    await until(laptop.devices, (all) => all.some(({ name }) => name === "Vieux portable"))
    must(await bob.revokeDevice(laptop.me.device))
    await until(laptop.standing, ({ kind }) => kind === "revoked")
    await until(alice.sync, ({ peers }) => peers.every(({ device }) => device !== laptop.me.device))
    await say(alice, ledgerOf(alice), "Après")
    await until(bob.home, () => textsOf(bob).includes("Après"))
    expect(textsOf(laptop)).not.toContain("Après")
    expect(bob.standing.get().kind).toBe("member")
    expect(await bob.revokeDevice(bob.me.device)).toMatchObject({ ok: false, error: { kind: "denied" } })
    expect(bob.devices.get().find(({ device }) => device === laptop.me.device)?.revoked).toBe(true)
  })

  it("that was taken off comes back with a new ticket, under new keys", async () => {
    const { bob, laptops } = await start()
    const laptop = await pair(bob, laptops.start(), "Portable")
    must(await bob.revokeDevice(laptop.me.device))
    await until(laptop.standing, ({ kind }) => kind === "revoked")
    await laptop.close()
    open.splice(open.indexOf(laptop), 1)
    const again = await pair(bob, laptops.start(), "Portable")
    expect(again.me.member).toBe(bob.me.member)
    expect(again.me.device).not.toBe(laptop.me.device)
  })
})

describe("a request that nobody answered", () => {
  it("as a machine of somebody's is not taken for one as a newcomer, nor the other way round", async () => {
    const { network, alice, bob, laptops } = await start()
    network.split(["alice", "bob"], ["laptop"])
    const palabre = laptops.start()
    const asked = await ask(bob, palabre, "Portable")
    expect(asked.me.member).toBe(bob.me.member)
    await asked.close()
    open.splice(open.indexOf(asked), 1)
    const newcomer = keep(await joinBy(alice, palabre, "Nadia"))
    expect(newcomer.me.member).not.toBe(bob.me.member)
    await network.heal()
    await until(newcomer.standing, ({ kind }) => kind === "member")
    await until(alice.members, (members) => members.size === 3)
  })
})
