import { describe, expect, it } from "vitest"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { err, ok } from "../../shared/kernel/result.ts"
import { createMemoryEnvelopeStore, type MemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const FOUNDING = { siteName: "Atelier", purpose: "", memberName: "Alice", memberTitle: "", language: "fr" } as const

describe("founding", () => {
  it("lists and leaves nothing where its write fails, closes what it opened, and can be repeated", async () => {
    const stores: MemoryEnvelopeStore[] = []
    const deleted: SiteId[] = []
    let closed = 0
    const machine = createMemoryMachine("alice", createMemoryNetwork(), {
      openStore() {
        const store = createMemoryEnvelopeStore()
        if (stores.push(store) > 1) return Promise.resolve(ok(store))
        store.failNext({ kind: "full" })
        const close = async (): Promise<void> => {
          closed += 1
          await store.close()
        }
        return Promise.resolve(ok({ ...store, close }))
      },
      deleteStore(site) {
        deleted.push(site)
        return Promise.resolve(ok(undefined))
      },
    })
    const palabre = machine.start()
    expect(await palabre.found(FOUNDING)).toEqual({ ok: false, error: { kind: "full" } })
    expect(await palabre.sites()).toEqual([])
    expect(closed).toBe(1)
    expect(deleted).toHaveLength(1)
    keep(must(await palabre.found(FOUNDING)))
  })

  it("fails where the list of sites cannot be written, and closes what it opened", async () => {
    let closed = 0
    const machine = createMemoryMachine("alice", createMemoryNetwork(), {
      registry: {
        list: () => Promise.resolve([]),
        put: () => Promise.resolve(err({ kind: "full" })),
        remove: () => Promise.resolve(ok(undefined)),
      },
      openStore: () => Promise.resolve(ok({ ...createMemoryEnvelopeStore(), close: async () => void (closed += 1) })),
    })
    expect(await machine.start().found(FOUNDING)).toEqual({ ok: false, error: { kind: "full" } })
    expect(closed).toBe(1)
  })
})

describe("closing", () => {
  it("during a commit loses nothing and sends nothing twice", async () => {
    const machine = createMemoryMachine("alice", createMemoryNetwork())
    const site = await foundAtelier(machine.start())
    const [community] = await until(site.communities, (communities) => communities.length === 1)
    if (!community) throw new Error("no community")
    const posts = ["Un", "Deux", "Trois"]
    const ids: string[] = []
    for (const markdown of posts)
      ids.push(must(await site.submitPost({ ledger: community.ledger, kind: "message", title: "", markdown })))
    const release = machine.store(site.id).hold()
    const sending = ids.map((id) => site.sendNow(id))
    const closing = site.close()
    release()
    await Promise.all([...sending, closing])
    const again = keep(must(await machine.start().open(site.id)))
    expect([...textsOf(again)].sort()).toEqual([...posts].sort())
    expect(again.waiting.get()).toEqual([])
  })
})

describe("what was read", () => {
  it("stays read after a restart, and what came meanwhile is unread", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const bobsMachine = createMemoryMachine("bob", network)
    const bob = await joinBy(alice, bobsMachine.start(), "Bob")
    const [community] = await until(bob.communities, (communities) => communities.length === 1)
    if (!community) throw new Error("no community")
    await say(alice, community.ledger, "Un")
    await say(alice, community.ledger, "Deux")
    await until(bob.communities, (communities) => communities[0]?.unread === 2)
    const [newest] = bob.home.get()
    if (!newest) throw new Error("no post")
    await bob.markRead([newest])
    expect(bob.communities.get()[0]).toMatchObject({ unread: 1, posts: 2 })
    await bob.close()
    await say(alice, community.ledger, "Trois")
    const again = keep(must(await bobsMachine.start().open(bob.id)))
    await until(again.communities, (communities) => communities[0]?.unread === 2 && communities[0].posts === 3)
    expect(again.home.get().map((key) => again.isUnread(key))).toEqual([true, false, true])
    expect(alice.communities.get()[0]).toMatchObject({ unread: 0, posts: 3 })
  })
})
