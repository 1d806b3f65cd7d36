import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, startThree, foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, open } = keepSites()

const roleOf = (site: Site, of: Site) => site.members.get().get(of.me.member)?.role
const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}
const never = (): never => {
  throw new Error("nothing was proposed")
}
const effects = (site: Site) => site.register(site.id).map(({ type, effect }) => [type, effect])

describe("roles", () => {
  it("are given, used and taken back, and everybody sees by whom", async () => {
    const { alice, bob, carol } = await startThree(keep)
    expect(await bob.changeRole(carol.me.member, "moderator")).toMatchObject(DENIED)
    must(await alice.changeRole(bob.me.member, "administrator"))
    await until(bob.members, () => roleOf(bob, bob) === "administrator")
    must(await bob.changeRole(carol.me.member, "moderator"))
    expect(await bob.changeRole(carol.me.member, "administrator")).toMatchObject(DENIED)
    expect(await bob.changeRole(alice.me.member, "member")).toMatchObject(DENIED)
    await until(carol.trust, ({ holders }) => holders.length === 3)
    expect(carol.trust.get().holders.map(({ person, role, by }) => [person.name, role, by?.name ?? null])).toEqual([
      ["Alice", "owner", null],
      ["Bob", "administrator", "Alice"],
      ["Carol", "moderator", "Bob"],
    ])
    must(await alice.changeRole(bob.me.member, "member"))
    await until(bob.members, () => roleOf(bob, bob) === "member")
    expect(await bob.renameSite("Chez Bob")).toMatchObject(DENIED)
    must(await alice.renameSite("Atelier du Sud"))
    await until(carol.name, (name) => name === "Atelier du Sud")
  })

  it("of an owner goes to whom more than half of the administrators name, whatever the owner does meanwhile", async () => {
    const { network, alice, bob, carol } = await startThree(keep)
    const dora = keep(await joinBy(alice, createMemoryMachine("dora", network).start(), "Dora"))
    for (const site of [bob, carol]) must(await alice.changeRole(site.me.member, "administrator"))
    await until(carol.members, () => roleOf(carol, carol) === "administrator" && roleOf(carol, bob) === "administrator")
    await until(bob.members, () => roleOf(bob, carol) === "administrator" && roleOf(bob, dora) === "member")
    expect(await dora.proposeOwner(alice.me.member, dora.me.member)).toMatchObject(DENIED)
    must(await bob.proposeOwner(alice.me.member, dora.me.member))
    const [seen] = await until(alice.proposals, (all) => all.length === 1)
    expect(seen).toMatchObject({ by: { name: "Bob" }, missing: 1, mine: null })
    must(await alice.changeRole(dora.me.member, "administrator"))
    const [waits] = await until(carol.proposals, ([one]) => one?.uncounted.length === 1)
    expect(waits).toMatchObject({ missing: 1, mine: "may-agree", uncounted: [{ name: "Dora" }] })
    must(await carol.agreeOnOwner(waits?.id ?? never(), true))
    for (const site of [alice, bob, carol, dora]) {
      await until(site.members, () => roleOf(site, dora) === "owner" && roleOf(site, alice) === "member")
      await until(site.proposals, (all) => all.length === 0)
    }
    expect(await alice.renameSite("Chez Alice")).toMatchObject(DENIED)
    expect(effects(bob)).toEqual(effects(alice))
  })

  it("of the last owner go to a successor before they leave", async () => {
    const { alice, bob } = await startThree(keep)
    expect(alice.trust.get().lastOwner).toBe(true)
    expect(await alice.leaveSite(null)).toMatchObject({ ok: false, error: { kind: "invalid", field: "successor" } })
    must(await alice.leaveSite(bob.me.member))
    await until(alice.standing, ({ kind }) => kind === "left")
    await until(bob.members, (members) => members.size === 2 && roleOf(bob, bob) === "owner")
    must(await bob.renameSite("Atelier de Bob"))
  })
})

describe("somebody who is removed", () => {
  it("is cut off at once, is told so on their own machine, and nothing passes either way", async () => {
    const { alice, bob, carol } = await startThree(keep)
    const ledger = ledgerOf(alice)
    must(await alice.removeMember(bob.me.member))
    expect(alice.sync.get().peers.map(({ member }) => member)).not.toContain(bob.me.member)
    await until(bob.standing, ({ kind }) => kind === "removed")
    await until(carol.members, (members) => !members.has(bob.me.member))
    await say(alice, ledger, "Entre nous")
    await until(carol.home, () => textsOf(carol).includes("Entre nous"))
    expect(textsOf(bob)).not.toContain("Entre nous")
    expect(await alice.removeMember(bob.me.member)).toEqual({ ok: true, value: undefined })
  })

  it("while away is told when they meet anybody who knows, and learns nothing that came after", async () => {
    const { network, alice, bob, carol } = await startThree(keep)
    network.split(["alice", "carol"], ["bob"])
    await until(alice.sync, ({ peers }) => peers.length === 1)
    must(await alice.removeMember(bob.me.member))
    await until(carol.members, (members) => !members.has(bob.me.member))
    must(await alice.renameSite("Sans Bob"))
    await until(carol.name, (name) => name === "Sans Bob")
    expect(bob.standing.get().kind).toBe("member")
    await alice.close()
    open.splice(open.indexOf(alice), 1)
    await network.heal()
    await until(bob.standing, ({ kind }) => kind === "removed")
    expect(bob.name.get()).toBe("Atelier Nord")
    expect(bob.register(bob.id).map(({ type }) => type)).not.toContain("site.rename")
  })

  it("cannot be removed by an equal, and nothing is written of the attempt", async () => {
    const { alice, bob, carol } = await startThree(keep)
    expect(await bob.removeMember(carol.me.member)).toMatchObject(DENIED)
    expect(await bob.removeMember(alice.me.member)).toMatchObject(DENIED)
    expect(effects(bob).filter(([type]) => type === "member.remove")).toEqual([])
  })
})

describe("an invitation", () => {
  it("stands for all to see before anybody used it, and is revoked by its inviter or an administrator", async () => {
    const { alice, bob, carol } = await startThree(keep)
    must(await bob.createInvitation({ uses: 3, days: 2 }))
    await until(alice.trust, ({ invitations }) => invitations.some(({ inviter }) => inviter?.name === "Bob"))
    const given = alice.trust.get().invitations.find(({ inviter }) => inviter?.name === "Bob")
    if (!given) throw new Error("no invitation")
    expect(given).toMatchObject({ uses: 3, used: [], revoked: false, overused: false, mayRevoke: true })
    await until(carol.trust, ({ invitations }) => invitations.some(({ id }) => id === given.id))
    expect(carol.trust.get().invitations.find(({ id }) => id === given.id)?.mayRevoke).toBe(false)
    expect(await carol.revokeInvitation(given.id)).toMatchObject(DENIED)
    must(await alice.revokeInvitation(given.id))
    await until(bob.trust, ({ invitations }) => invitations.some(({ id, revoked }) => id === given.id && revoked))
  })

  it("that was revoked lets nobody in", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const { text } = must(await alice.createInvitation({ uses: 3, days: 2 }))
    const [given] = alice.trust.get().invitations
    if (!given) throw new Error("no invitation")
    must(await alice.revokeInvitation(given.id))
    const dora = createMemoryMachine("dora", network).start()
    const refused = keep(must(await dora.join({ invitation: text, memberName: "Dora", memberTitle: "" })))
    await until(refused.standing, (standing) => standing.kind === "refused" && standing.reason === "revoked")
    expect(alice.members.get().size).toBe(1)
  })
})

describe("the register of acts", () => {
  it("says the same on every machine: who did what to whom", async () => {
    const { alice, bob, carol } = await startThree(keep)
    must(await alice.changeRole(bob.me.member, "moderator"))
    must(await alice.renameSite("Atelier du Sud"))
    for (const site of [bob, carol]) await until(site.name, (name) => name === "Atelier du Sud")
    const listed = alice.register(alice.id)
    expect(bob.register(bob.id)).toEqual(listed)
    expect(carol.register(carol.id)).toEqual(listed)
    const told = listed.map(({ author, type, person, name, role, effect }) => [
      author?.name,
      type,
      person?.name,
      name,
      role,
      effect,
    ])
    expect(told).toContainEqual(["Alice", "role.grant", "Bob", "", "moderator", "done"])
    expect(told).toContainEqual(["Alice", "site.rename", undefined, "Atelier du Sud", null, "done"])
    expect(told.filter(([, type]) => type === "member.admit").map(([, , person]) => person)).toEqual(["Carol", "Bob"])
  })

  it("of a community is there for whoever may read it, and for nobody else", async () => {
    const { alice, bob } = await startThree(keep)
    const ledger = must(
      await alice.createCommunity({ name: "Paie", purpose: "Secret", emoji: "🔒", access: "private" }),
    )
    expect(alice.register(ledger).map(({ type, name }) => [type, name])).toEqual([["community.create", "Paie"]])
    expect(bob.register(ledger)).toEqual([])
    // Whoever left still has its ledger on their machine.
    must(await alice.addCommunityMember(ledger, bob.me.member))
    await until(bob.communities, (views) => views.some((view) => view.ledger === ledger))
    expect(bob.register(ledger).map(({ type }) => type)).toContain("community.create")
    must(await bob.leaveCommunity(ledger))
    expect(bob.register(ledger)).toEqual([])
  })
})
