import { afterEach, describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { ok } from "../../shared/kernel/result.ts"
import { createMemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, must, until } from "./story.ts"

const open: Site[] = []
const keep = (site: Site): Site => {
  open.push(site)
  return site
}
const close = async (site: Site) => {
  open.splice(open.indexOf(site), 1)
  await site.close()
}
afterEach(async () => {
  for (const site of open.splice(0)) await site.close()
})

const DAY_MS = 86_400_000
const isMember = (standing: { readonly kind: string }) => standing.kind === "member"

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
    await until(bob.sync, (sync) => sync.peers.length === 1)
    await until(bob.sync, (sync) => sync.peers.length === 0)
    await network.heal()
    await until(dora.standing, isMember)
    expect(standings).toEqual(["member"])
  })

  it("waits for a device whose disk is full, and does not call that a refusal", async () => {
    const network = createMemoryNetwork()
    const alicesMachine = createMemoryMachine("alice", network)
    const alice = keep(await foundAtelier(alicesMachine.start()))
    alicesMachine.store(alice.id).failNext({ kind: "full" })
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
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
})
