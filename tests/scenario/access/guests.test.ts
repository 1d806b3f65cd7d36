import { describe, expect, it } from "vitest"
import type { InvitationView, Site } from "../../../shared/application/site.ts"
import { fromHex, toUtf8 } from "../../../shared/kernel/bytes.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { encodeMessage } from "../../../shared/sync/replicator/encodeMessage.ts"
import { createMemoryMachine } from "../../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../../fakes/memoryMesh.ts"
import { createWiretap } from "../../fakes/wiretap.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, until } from "../story.ts"

const { keep } = keepSites()

const SUPPLIERS = { name: "Fournisseurs", purpose: "Avec nos partenaires", emoji: "🚚", access: "private" } as const

/** Alice owns the site and Bob is a member; Bob's private community is to be opened to guests. */
const startTwo = async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  for (const site of [alice, bob]) await until(site.members, (members) => members.size === 2)
  const ledger = must(await bob.createCommunity(SUPPLIERS))
  await say(bob, ledger, "Bonjour aux partenaires")
  const tap = createWiretap()
  const guests = (invitation: InvitationView, name = "gina") =>
    createMemoryMachine(name, network)
      .start(tap.disturb)
      .join({ invitation: invitation.text, memberName: "Gina", memberTitle: "Partenaire" })
  return { network, alice, bob, ledger, tap, guests }
}

const readsIn = (site: Site, ledger: LedgerId): boolean =>
  site.communities.get().some((community) => community.ledger === ledger)

describe("a guest", () => {
  it("comes in by an invitation and reads and writes in the communities that it opens, without anybody's doing", async () => {
    const { alice, bob, ledger, guests } = await startTwo()
    const given = must(await bob.createInvitation({ uses: 2, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(gina.communities, () => readsIn(gina, ledger))
    expect(gina.members.get().get(gina.me.member)?.role).toBe("guest")
    await until(gina.community(ledger), (keys) => keys.length === 1)
    await say(gina, ledger, "Bonjour de Gina")
    await until(bob.community(ledger), (keys) => keys.length === 2)
    await until(alice.members, (members) => members.size === 3)
    expect(readsIn(alice, ledger)).toBe(false)
  })

  it("is level with colleagues also where they were let out of a community and nobody names it to them any more", async () => {
    const { network, alice, bob, ledger, guests } = await startTwo()
    must(await bob.addCommunityMember(ledger, alice.me.member))
    await until(alice.communities, () => readsIn(alice, ledger))
    const given = must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(gina.community(ledger), (keys) => keys.length === 1)
    await until(gina.sync, ({ state, peers }) => state === "even" && peers.length === 2)
    network.split(["alice", "bob"], ["gina"])
    await until(gina.sync, ({ state }) => state === "alone")
    must(await bob.removeCommunityMember(ledger, gina.me.member, ""))
    await until(alice.communities, (all) =>
      all.every((one) => one.ledger !== ledger || !one.members.includes(gina.me.member)),
    )
    await say(gina, ledger, "Seule")
    await network.heal()
    await until(gina.sync, ({ state, peers }) => state === "even" && peers.length === 2)
    must(await alice.introduce({ name: "Alicia", title: "" }))
    await until(gina.members, (members) => members.get(alice.me.member)?.name === "Alicia")
    const level = await until(gina.sync, ({ state }) => state === "even")
    expect(level.peers.map(({ behind }) => behind)).toEqual([0, 0])
  })

  it("is sent nothing of other communities, neither of open nor of private ones nor of those on request", async () => {
    const { alice, bob, ledger, guests, tap } = await startTwo()
    const [welcome] = alice.communities.get()
    await say(alice, welcome?.ledger ?? ledger, "Entre collègues seulement")
    const secret = must(await alice.createCommunity({ ...SUPPLIERS, name: "Rachat secret" }))
    const asked = must(await alice.createCommunity({ ...SUPPLIERS, name: "Sur demande", access: "request" }))
    const { doors } = await until(bob.access, (access) => access.doors.length === 1)
    const given = must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(gina.communities, () => readsIn(gina, ledger))
    for (const id of [secret, asked, doors[0]?.door ?? asked])
      expect(tap.heard(fromHex(id) ?? new Uint8Array())).toBe(false)
    // What no honest program asks for: the answer is the one for a ledger that does not exist.
    for (const link of tap.links)
      for (const wanted of [welcome?.ledger ?? ledger, secret, asked, doors[0]?.door ?? asked])
        await link.send(
          "control",
          encodeMessage({ type: "want", id: 900, ledger: wanted, chains: [{ device: alice.me.device, fromSeq: 0 }] }),
        )
    await say(alice, secret, "Toujours entre nous")
    await say(bob, ledger, "Un mot pour les partenaires")
    await until(gina.community(ledger), (keys) => keys.length === 2)
    for (const text of [
      "Entre collègues seulement",
      "Toujours entre nous",
      "Rachat secret",
      "Sur demande",
      welcome?.name,
    ])
      expect({ text, heard: tap.heard(toUtf8(text ?? "")) }).toEqual({ text, heard: false })
    expect(tap.heard(toUtf8("Un mot pour les partenaires"))).toBe(true)
    expect(gina.communities.get()).toHaveLength(1)
    expect(gina.access.get()).toEqual({ doors: [], toAnswer: [], mine: [], out: [], overused: [] })
  })

  it("invites nobody, founds nothing, lets nobody in", async () => {
    const { alice, bob, ledger, guests } = await startTwo()
    const given = must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(gina.communities, () => readsIn(gina, ledger))
    await until(gina.members, (members) => members.size === 3)
    expect(await gina.createInvitation({ uses: 1, days: 1 })).toMatchObject(DENIED)
    expect(await gina.addCommunityMember(ledger, alice.me.member)).toMatchObject(DENIED)
    expect(await gina.createCommunity({ ...SUPPLIERS, access: "open" })).toMatchObject(DENIED)
  })

  it("sees no more than a member's invitation gives once an administrator makes them a member", async () => {
    const { alice, bob, ledger, guests } = await startTwo()
    const given = must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(alice.members, (members) => members.size === 3)
    must(await alice.changeRole(gina.me.member, "member"))
    const views = await until(gina.communities, (shown) => shown.length === 2)
    expect(views.map(({ access }) => access).toSorted()).toEqual(["open", "private"])
  })
})

describe("an invitation", () => {
  it("of guests names a community, and one to which its author may let somebody in", async () => {
    const { alice, bob, ledger } = await startTwo()
    expect(await bob.createInvitation({ uses: 1, days: 7, role: "guest" })).toMatchObject({
      error: { kind: "invalid", field: "community" },
    })
    expect(await alice.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] })).toMatchObject(
      DENIED,
    )
    expect(await bob.createInvitation({ uses: 1, days: 7, role: "moderator" })).toMatchObject(DENIED)
    must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    expect(bob.trust.get().invitations[0]).toMatchObject({ role: "guest", communities: [{ name: SUPPLIERS.name }] })
    expect(alice.trust.get().invitations.every(({ communities }) => communities.length === 0)).toBe(true)
  })

  it("that is revoked lets no further guest in, and puts nobody out", async () => {
    const { bob, ledger, guests } = await startTwo()
    const given = must(await bob.createInvitation({ uses: 5, days: 7, role: "guest", communities: [ledger] }))
    const gina = keep(must(await guests(given)))
    await until(gina.communities, () => readsIn(gina, ledger))
    const [listed] = bob.trust.get().invitations
    if (!listed) throw new Error("it was given")
    must(await bob.revokeInvitation(listed.id))
    const late = keep(must(await guests(given, "gus")))
    await until(late.standing, ({ kind }) => kind === "refused")
    expect(readsIn(gina, ledger)).toBe(true)
    expect(bob.members.get().size).toBe(3)
  })

  it("that was used too often while apart puts nobody out, and tells who gave it until they have taken note", async () => {
    const { network, alice, bob, ledger, guests } = await startTwo()
    const given = must(await bob.createInvitation({ uses: 1, days: 7, role: "guest", communities: [ledger] }))
    await until(alice.trust, ({ invitations }) => invitations.some(({ role }) => role === "guest"))
    network.split(["alice", "gina"], ["bob", "gus"])
    const gina = keep(must(await guests(given)))
    const gus = keep(must(await guests(given, "gus")))
    await until(alice.members, (members) => members.size === 3)
    await until(bob.members, (members) => members.size === 3)
    await network.heal()
    await until(bob.members, (members) => members.size === 4)
    const { overused } = await until(bob.access, (access) => access.overused.length === 1)
    expect(overused[0]?.used.map(({ id }) => id).toSorted()).toEqual([gina.me.member, gus.me.member].toSorted())
    expect(alice.access.get().overused).toEqual([])
    await until(gus.communities, () => readsIn(gus, ledger))
    await until(gina.communities, () => readsIn(gina, ledger))
    must(await bob.takeNote(`${overused[0]?.id ?? ""}/2`))
    expect(bob.access.get().overused).toEqual([])
  })
})
