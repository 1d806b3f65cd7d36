import { describe, expect, it } from "vitest"
import type { Ports } from "../../shared/application/ports.ts"
import { toHex } from "../../shared/kernel/bytes.ts"
import { ok } from "../../shared/kernel/result.ts"
import type { Link } from "../../shared/sync/link.ts"
import { createMemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, until } from "./story.ts"

const { keep, close } = keepSites()

const DAY_MS = 86_400_000
const FOUNDING = { siteName: "Atelier", purpose: "", memberName: "Bob", memberTitle: "", language: "fr" } as const
const isMember = (standing: { readonly kind: string }) => standing.kind === "member"

/** Hears every message that comes to a machine. */
const listen = (hear: (message: Uint8Array) => void) => {
  const tap = (link: Link): Link => ({
    ...link,
    onMessage: (handler) =>
      link.onMessage((stream, message) => {
        hear(message)
        handler(stream, message)
      }),
  })
  return (ports: Ports): Ports => ({
    ...ports,
    async createMesh(...args) {
      const mesh = await ports.createMesh(...args)
      return { ...mesh, start: (identity, onLink) => mesh.start(identity, (link) => onLink(tap(link))) }
    },
  })
}

describe("joining", () => {
  it("keeps a member's keys where they open another invitation, after one device had refused them and another let them in", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    // To Bob's clock an invitation for one day has expired.
    const bobsMachine = createMemoryMachine("bob", network, { now: () => Date.now() + 2 * DAY_MS })
    const bob = keep(await joinBy(alice, bobsMachine.start(), "Bob"))
    await until(bob.standing, isMember)
    network.split(["alice"], ["bob", "carol"])
    const carolsMachine = createMemoryMachine("carol", network)
    const { text } = must(await alice.createInvitation({ uses: 1, days: 1 }))
    const refused = keep(
      must(await carolsMachine.start().join({ invitation: text, memberName: "Carol", memberTitle: "" })),
    )
    await until(refused.standing, (standing) => standing.kind === "refused" && standing.reason === "expired")
    await close(bob)
    await network.heal()
    await until(refused.standing, isMember)
    await close(refused)

    const again = keep(await joinBy(alice, carolsMachine.start(), "Carol encore"))
    expect(again.me).toEqual(refused.me)
    expect(again.standing.get()).toEqual({ kind: "member" })
  })

  it("asks anew with another invitation after a refusal", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const one = must(await alice.createInvitation({ uses: 1, days: 7 })).text
    const bobs = createMemoryMachine("bob", network).start()
    const bob = keep(must(await bobs.join({ invitation: one, memberName: "Bob", memberTitle: "" })))
    await until(bob.standing, isMember)
    const carolsMachine = createMemoryMachine("carol", network)
    const refused = must(await carolsMachine.start().join({ invitation: one, memberName: "Carol", memberTitle: "" }))
    await until(refused.standing, (standing) => standing.kind === "refused" && standing.reason === "used-up")
    await refused.close()
    // The screen must offer to join: it would only open, and show the refusal again, where one belongs already.
    const { text } = must(await alice.createInvitation({ uses: 10, days: 7 }))
    const carols = carolsMachine.start()
    expect(must(await carols.readInvitation(text)).alreadyMember).toBe(false)
    const carol = keep(must(await carols.join({ invitation: text, memberName: "Carol", memberTitle: "" })))
    await until(carol.standing, isMember)
    await until(alice.members, (members) => members.size === 3)
    expect(carol.me.device).not.toBe(refused.me.device)
    await close(carol)
    expect(must(await carols.readInvitation(text)).alreadyMember).toBe(true)
  })

  it("is not refused for good by a device that has not heard of the inviter yet", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
    await until(bob.standing, isMember)
    network.split(["alice", "carol"], ["bob", "dora"])
    const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
    await until(carol.standing, isMember)
    const standings: string[] = []
    const dora = keep(await joinBy(carol, createMemoryMachine("dora", network).start(), "Dora"))
    dora.standing.subscribe(() => standings.push(dora.standing.get().kind))
    await until(dora.standing, (standing) => standing.kind === "joining" && standing.putOff === "inviter-unknown")
    await until(bob.sync, (sync) => sync.peers.length === 0)
    await network.heal()
    await until(dora.standing, isMember)
    expect(standings).toEqual(["joining", "member"])
  })

  it("waits for a device whose disk is full, and does not call that a refusal", async () => {
    const network = createMemoryNetwork()
    const alicesMachine = createMemoryMachine("alice", network)
    const alice = keep(await foundAtelier(alicesMachine.start()))
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    alicesMachine.store(alice.id).failNext({ kind: "full" })
    const bobs = createMemoryMachine("bob", network).start()
    const bob = keep(must(await bobs.join({ invitation: text, memberName: "Bob", memberTitle: "" })))
    await until(alice.notices, (notices) => notices.some(({ code }) => code === "store-full"))
    await until(alice.sync, (sync) => sync.peers.length === 0)
    expect(bob.standing.get().kind).toBe("joining")
    await network.heal()
    await until(bob.standing, isMember)
  })

  it("lists nothing where its record could not be written, and takes the same invitation afterwards", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    const disk = createMemoryEnvelopeStore({ failNext: { kind: "full" } })
    let closed = 0
    const machine = createMemoryMachine("bob", network, {
      openStore: () => Promise.resolve(ok({ ...disk, close: async () => void (closed += 1) })),
    })
    const bobs = machine.start()
    const input = { invitation: text, memberName: "Bob", memberTitle: "" }
    expect(await bobs.join(input)).toEqual({ ok: false, error: { kind: "full" } })
    expect(closed).toBe(1)
    expect(await bobs.sites()).toEqual([])
    const bob = keep(must(await bobs.join(input)))
    await until(bob.standing, isMember)
  })

  it("asks anew, under the same keys, with another invitation while the first is unanswered", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const first = must(await alice.createInvitation({ uses: 1, days: 7 })).text
    network.split(["alice", "bob"], ["carol"])
    const carolsMachine = createMemoryMachine("carol", network)
    const carols = carolsMachine.start()
    const waiting = must(await carols.join({ invitation: first, memberName: "Carol", memberTitle: "" }))
    // Bob is quicker: the only use of the first invitation is his.
    const bobs = createMemoryMachine("bob", network).start()
    const bob = keep(must(await bobs.join({ invitation: first, memberName: "Bob", memberTitle: "" })))
    await until(bob.standing, isMember)
    const second = must(await alice.createInvitation({ uses: 1, days: 7 })).text
    await waiting.close()

    expect(must(await carols.readInvitation(second)).alreadyMember).toBe(false)
    const carol = keep(must(await carols.join({ invitation: second, memberName: "Carol D.", memberTitle: "" })))
    const seen: string[] = []
    carol.standing.subscribe(() => seen.push(carol.standing.get().kind))
    expect(carol.me).toEqual(waiting.me)
    await network.heal()
    await until(carol.standing, isMember)
    expect(seen).toEqual(["member"])
    await until(alice.members, (members) => members.get(carol.me.member)?.name === "Carol D.")
  })

  it("takes no invitation to another site for one to this", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    const bobs = createMemoryMachine("bob", network).start()
    const other = must(await bobs.found({ ...FOUNDING, siteName: "Bureau" }))
    await other.close()
    expect(await bobs.readInvitation(text, other.id)).toEqual({
      ok: false,
      error: { kind: "invitation", reason: "other-site", siteName: alice.name.get() },
    })
    expect(must(await bobs.readInvitation(text, alice.id)).siteId).toBe(alice.id)
  })

  it("can be given up: nothing is left, and the next invitation starts from nothing", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    network.split(["alice"], ["bob"])
    const bobs = createMemoryMachine("bob", network).start()
    const waiting = await joinBy(alice, bobs, "Bob")
    await waiting.close()
    expect(await bobs.forget(alice.id)).toEqual({ ok: true, value: undefined })
    expect(await bobs.sites()).toEqual([])
    expect((await bobs.open(alice.id)).ok).toBe(false)
    const bob = keep(await joinBy(alice, bobs, "Bob"))
    expect(bob.me.device).not.toBe(waiting.me.device)
    await network.heal()
    await until(bob.standing, isMember)
    await close(bob)
    expect(await bobs.forget(alice.id)).toMatchObject({ ok: false })
    expect(await bobs.sites()).toHaveLength(1)
  })

  it("asks for a community's posts as soon as it knows who may read them, by what it was offered with it", async () => {
    const network = createMemoryNetwork()
    const wire: { to: string; message: Uint8Array }[] = []
    const listening = (to: string) => listen((message) => wire.push({ to, message }))
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start(listening("alice"))))
    const [community] = alice.communities.get()
    if (!community) throw new Error("a site has a community from the start")
    await say(alice, community.ledger, "Bonjour")
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(listening("bob")), "Bob"))
    await until(bob.home, (home) => home.length > 0)

    const [HEADS, WANT] = [5, 6]
    const about = wire.filter(({ message }) => toHex(message).includes(community.ledger))
    const asked = about.findIndex(({ to, message }) => to === "alice" && message[0] === WANT)
    const told = about.slice(0, asked).filter(({ to, message }) => to === "bob" && message[0] === HEADS)
    expect([asked > 0, told.length]).toEqual([true, 1])
  })
})
