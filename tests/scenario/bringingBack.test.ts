import { describe, expect, it } from "vitest"
import type { Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, close } = keepSites()

const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}

/** Alice owns the site, Carol administers it, Dave is a member; Bob's machine and his words stayed somewhere. */
const start = async () => {
  const network = createMemoryNetwork()
  const machine = (name: string) => createMemoryMachine(name, network)
  const [alices, carols] = [machine("alice"), machine("carol")]
  const alice = keep(await foundAtelier(alices.start()))
  const bob = keep(await joinBy(alice, machine("bob").start(), "Bob"))
  const carol = keep(await joinBy(alice, carols.start(), "Carol"))
  const dave = keep(await joinBy(alice, machine("dave").start(), "Dave"))
  const all = [alice, bob, carol, dave]
  for (const site of all) {
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
    await until(site.members, (members) => members.size === 4)
  }
  must(await alice.changeRole(carol.me.member, "administrator"))
  await until(carol.members, (members) => members.get(carol.me.member)?.role === "administrator")
  await say(bob, ledgerOf(bob), "Avant la perte")
  for (const site of [alice, carol, dave]) await until(site.home, () => textsOf(site).includes("Avant la perte"))
  return { alice, bob, carol, dave, anew: machine("anew"), alices, carols }
}

const ticketOf = async (admin: Site, lost: Site): Promise<string> => {
  must(await admin.startBringingBack(lost.me.member))
  return admin.pairing.get()?.text ?? ""
}
const ask = async (palabre: Palabre, invitation: string): Promise<Site> =>
  keep(must(await palabre.join({ invitation, memberName: "Nouvelle", memberTitle: "" })))

const vouchingOf = (site: Site) => {
  const standing = site.standing.get()
  return standing.kind === "joining" ? (standing.pairing?.vouching ?? null) : null
}
/** Both see the same six digits, and whoever administers says yes. */
const compareAndVouch = async (admin: Site, anew: Site) => {
  const asked = await until(admin.pairing, (pairing) => (pairing?.request ?? null) !== null)
  await until(anew.standing, (it) => it.kind === "joining" && (it.pairing?.code ?? null) !== null)
  const standing = anew.standing.get()
  expect(standing.kind === "joining" && standing.pairing?.code).toBe(asked?.request?.code)
  must(await admin.approveDevice())
}

describe("somebody who lost all machines and has no code", () => {
  it("comes back with two administrators who are never on together, and the lost machine ends", async () => {
    const { alice, bob, carol, dave, anew, carols } = await start()
    await close(carol)
    const first = await ask(anew.start(), await ticketOf(alice, bob))
    await compareAndVouch(alice, first)
    await until(first.standing, () => vouchingOf(first)?.done === true)
    expect(vouchingOf(first)).toMatchObject({ name: "Bob", by: "Alice", confirmed: ["Alice"], machine: "Nouvelle" })
    expect(alice.vouchings.get()).toEqual([{ person: bob.me.member, by: [{ id: alice.me.member, name: "Alice" }] }])
    expect(bob.standing.get().kind).toBe("member")
    await until(dave.vouchings, (all) => all.length === 1)
    await close(first)
    await close(alice)

    // The next day, on the same machine: the other administrator.
    const back = keep(must(await carols.start().open(bob.id)))
    await until(back.vouchings, (all) => all.length === 1)
    const second = await ask(anew.start(), await ticketOf(back, bob))
    expect(second.me.device).toBe(first.me.device)
    expect(vouchingOf(second)).toMatchObject({ by: "Carol", confirmed: ["Alice"], done: false })
    await compareAndVouch(back, second)
    second.confirmCode()
    await until(second.standing, ({ kind }) => kind === "member")

    expect(second.me.member).toBe(bob.me.member)
    await until(second.home, () => textsOf(second).includes("Avant la perte"))
    await until(bob.standing, ({ kind }) => kind === "revoked")
    await until(dave.vouchings, (all) => all.length === 0)
    expect(second.devices.get().map(({ current, revoked }) => ({ current, revoked }))).toEqual([
      { current: false, revoked: true },
      { current: true, revoked: false },
    ])
    const voices = dave.register(dave.id).filter(({ type }) => type === "member.vouch")
    expect(voices).toMatchObject([
      { type: "member.vouch", author: { name: "Carol" }, person: { name: "Bob" }, name: "Nouvelle", effect: "done" },
      { type: "member.vouch", author: { name: "Alice" }, person: { name: "Bob" }, name: "Nouvelle", effect: "done" },
    ])
    await say(second, ledgerOf(second), "Me revoilà")
    await until(dave.home, () => textsOf(dave).includes("Me revoilà"))
    expect(dave.members.get().size).toBe(4)
  })

  it("is not brought back by one administrator twice, whatever ticket they give", async () => {
    const { alice, bob, carol, anew } = await start()
    const palabre = anew.start()
    const first = await ask(palabre, await ticketOf(alice, bob))
    await compareAndVouch(alice, first)
    await until(first.standing, () => vouchingOf(first)?.done === true)
    await close(first)
    const again = await ask(palabre, await ticketOf(alice, bob))
    await until(again.standing, () => vouchingOf(again)?.done === true)
    expect(vouchingOf(again)?.confirmed).toEqual(["Alice"])
    expect(alice.pairing.get()?.request).toBeNull()
    expect(await alice.approveDevice()).toMatchObject(DENIED)
    expect(carol.vouchings.get()).toHaveLength(1)
    expect(bob.standing.get().kind).toBe("member")
  })

  it("is brought back by nobody who may not, and nobody of the rank of whoever brings", async () => {
    const { alice, bob, carol, dave } = await start()
    expect(await dave.startBringingBack(bob.me.member)).toMatchObject(DENIED)
    expect(await carol.startBringingBack(alice.me.member)).toMatchObject(DENIED)
    expect(await carol.startBringingBack(carol.me.member)).toMatchObject(DENIED)
    must(await alice.removeMember(bob.me.member))
    await until(carol.members, (members) => members.size === 3)
    expect(await carol.startBringingBack(bob.me.member)).toMatchObject(DENIED)
  })

  it("keeps what the first administrator confirmed where another one refuses", async () => {
    const { alice, bob, carol, anew } = await start()
    const palabre = anew.start()
    const first = await ask(palabre, await ticketOf(alice, bob))
    await compareAndVouch(alice, first)
    await until(first.standing, () => vouchingOf(first)?.done === true)
    await close(first)
    const refused = await ask(palabre, await ticketOf(carol, bob))
    await until(carol.pairing, (pairing) => (pairing?.request ?? null) !== null)
    carol.stopPairing()
    await until(refused.standing, ({ kind }) => kind === "refused")
    await close(refused)
    const third = await ask(palabre, await ticketOf(carol, bob))
    expect(third.me.device).toBe(first.me.device)
    await compareAndVouch(carol, third)
    third.confirmCode()
    await until(third.standing, ({ kind }) => kind === "member")
  })
})
