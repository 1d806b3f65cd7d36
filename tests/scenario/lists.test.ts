import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const listsOf = (site: Site) => ({
  home: site.home.get(),
  feeds: site.communities.get().map(({ ledger }) => site.community(ledger).get()),
  counts: site.communities.get().map(({ ledger, unread, posts }) => ({ ledger, unread, posts })),
})

const startTwo = async () => {
  const network = createMemoryNetwork()
  const bobsMachine = createMemoryMachine("bob", network)
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = await joinBy(alice, bobsMachine.start(), "Bob")
  const second = must(
    await alice.createCommunity({ name: "Atelier", purpose: "Machines", emoji: "🔧", access: "open" }),
  )
  await until(bob.communities, (communities) => communities.length === 2)
  const [first] = alice.communities.get().filter(({ ledger }) => ledger !== second)
  if (!first) throw new Error("no community")
  return { alice, bob, bobsMachine, first: first.ledger, second }
}

const QUARTER_MS = 92 * 86_400_000

describe("the lists", () => {
  it("have what is read of older quarters, however long a start takes", async () => {
    const machine = createMemoryMachine("alice", createMemoryNetwork())
    const startAt = (ms: number) => machine.start((ports) => ({ ...ports, now: () => Date.now() - ms }))
    const founded = await foundAtelier(startAt(4 * QUARTER_MS))
    const { id } = founded
    const [everyone] = founded.communities.get()
    if (!everyone) throw new Error("no community")
    await say(founded, everyone.ledger, "Ancien")
    await founded.close()
    for (const [quarters, text] of [
      [3, "Suivant"],
      [2, "Plus tard"],
      [0, "Nouveau"],
    ] as const) {
      const site = must(await startAt(quarters * QUARTER_MS).open(id))
      await say(site, everyone.ledger, text)
      await site.close()
    }
    // As on a machine so slow that whatever waits its time is due before the site is put together.
    const slow = machine.start((ports) => ({
      ...ports,
      timers: {
        after(_ms, run) {
          let isWanted = true
          void Promise.resolve().then(() => (isWanted ? run() : undefined))
          return () => void (isWanted = false)
        },
      },
    }))
    const site = keep(must(await slow.open(id)))
    await until(site.reading, (reading) => !reading)
    expect(textsOf(site)).toEqual(["Nouveau", "Plus tard", "Suivant", "Ancien"])
  })

  it("that were kept up with each change equal those that are built anew", async () => {
    const { alice, bob, bobsMachine, first, second } = await startTwo()
    for (const [at, text] of ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"].entries())
      await say(at % 2 === 0 ? alice : bob, at % 3 === 0 ? second : first, text)
    await until(bob.home, (home) => home.length === 6)
    const [newest, , third] = alice.home.get()
    const [mine] = alice.home.get().filter((key) => alice.post(key).get()?.mine)
    if (!newest || !third || !mine) throw new Error("no posts")
    must(await alice.sendNow(must(await alice.submitComment({ post: newest, markdown: "Oui" }))))
    must(await alice.remove(mine))
    await bob.markRead([third])
    await until(bob.home, (home) => home.length === 5)
    await until(bob.thread(newest), (thread) => thread.length === 1 || bob.post(newest).get() === undefined)
    const kept = listsOf(bob)
    await bob.close()
    const again = keep(must(await bobsMachine.start().open(bob.id)))
    expect(listsOf(again)).toEqual(kept)
  })

  it("change for nobody who looks at what did not change", async () => {
    const { alice, bob, first, second } = await startTwo()
    keep(bob)
    await say(alice, first, "Un")
    await say(alice, second, "Deux")
    await until(bob.home, (home) => home.length === 2)
    const [key] = bob.community(first).get()
    if (!key) throw new Error("no post")
    const before = { home: bob.home.get(), feed: bob.community(second).get() }
    const [seconds] = bob.communities.get().filter(({ ledger }) => ledger === second)
    must(await alice.sendNow(must(await alice.toggleReaction(key, "👍"))))
    await until(bob.post(key), (post) => post?.reactions.length === 1)
    expect(bob.home.get()).toBe(before.home)
    await say(alice, first, "Trois")
    await until(bob.home, (home) => home.length === 3)
    expect(bob.community(second).get()).toBe(before.feed)
    expect(bob.communities.get().find(({ ledger }) => ledger === second)).toBe(seconds)
  })
})
