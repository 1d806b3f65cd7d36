import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, until } from "./story.ts"

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

describe("the lists", () => {
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
