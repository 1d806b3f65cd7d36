import { describe, expect, it } from "vitest"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, open } = keepSites()

const startTwo = async () => {
  const network = createMemoryNetwork()
  const alicesMachine = createMemoryMachine("alice", network)
  const bobsMachine = createMemoryMachine("bob", network)
  const alice = keep(await foundAtelier(alicesMachine.start()))
  const ledger = must(await alice.createCommunity({ name: "Tous", purpose: "Pour tous", emoji: "🏠", access: "open" }))
  const bob = keep(await joinBy(alice, bobsMachine.start(), "Bob"))
  await until(bob.standing, (standing) => standing.kind === "member")
  await until(bob.communities, (communities) => communities.some((one) => one.ledger === ledger && one.ready))
  return { network, alicesMachine, bobsMachine, alice, bob, ledger }
}

describe("the main job", () => {
  it("lets two people found, join, post, comment and react", async () => {
    const { alice, bob, ledger } = await startTwo()
    await until(alice.members, (members) => members.size === 2)
    await say(alice, ledger, "Bonjour à tous")
    const [key] = await until(bob.home, (home) => home.length === 1)
    if (!key) throw new Error("no post")
    expect(bob.post(key).get()).toMatchObject({ markdown: "Bonjour à tous", author: alice.me.member, unread: true })

    must(await bob.sendNow(must(await bob.submitComment({ post: key, markdown: "Bonjour Alice" }))))
    must(await bob.sendNow(must(await bob.toggleReaction(key, "👍"))))
    await until(alice.thread(key), (thread) => thread.length === 1)
    await until(alice.post(key), (post) => post?.reactions[0]?.count === 1)
    await until(alice.post(key), (post) => post?.delivery?.receivedBy === 1)
    await until(alice.sync, (sync) => sync.state === "even" && sync.unsent === 0)
  })

  it("brings both to the same after both wrote while cut off, and says how many waited", async () => {
    const { network, alice, bob, ledger } = await startTwo()
    await until(alice.sync, (sync) => sync.state === "even")
    network.split(["alice"], ["bob"])
    await until(alice.sync, (sync) => sync.state === "alone")
    await say(alice, ledger, "Seule")
    await say(bob, ledger, "Seul aussi")
    await until(bob.sync, (sync) => sync.unsent === 1)
    await network.heal()
    await until(alice.home, (home) => home.length === 2)
    await until(bob.home, (home) => home.length === 2)
    expect(textsOf(alice)).toEqual(textsOf(bob))
    for (const site of [alice, bob])
      await until(site.sync, (sync) => sync.lastMerge?.received === 1 && sync.lastMerge.sent === 1)
  })

  it("reports no reunion to those who meet for the first time", async () => {
    const network = createMemoryNetwork()
    const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
    const community = { name: "Tous", purpose: "Pour tous", emoji: "🏠", access: "open" } as const
    const ledger = must(await alice.createCommunity(community))
    for (const text of ["Un", "Deux", "Trois"]) await say(alice, ledger, text)
    const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
    await until(bob.home, (home) => home.length === 3)
    for (const site of [alice, bob]) {
      await until(site.sync, (sync) => sync.state === "even" && sync.unsent === 0)
      expect(site.sync.get().lastMerge).toBeNull()
    }
  })

  it("admits a third person while the inviter is away", async () => {
    const { network, alice, bob, ledger } = await startTwo()
    await say(alice, ledger, "Avant de partir")
    await until(bob.home, (home) => home.length === 1)
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    await until(alice.sync, (sync) => sync.state === "even")
    await alice.close()
    open.splice(open.indexOf(alice), 1)
    const carol = keep(
      must(
        await createMemoryMachine("carol", network)
          .start()
          .join({ invitation: text, memberName: "Carol", memberTitle: "" }),
      ),
    )
    await until(carol.standing, (standing) => standing.kind === "member")
    await until(carol.home, (home) => home.length === 1)
    expect(textsOf(carol)).toEqual(["Avant de partir"])
    await until(bob.members, (members) => [...members.values()].some((member) => member.name === "Carol"))
  })

  it("sends what waited in the outbox once after a crash", async () => {
    const { network, bobsMachine, alice, bob, ledger } = await startTwo()
    must(await bob.submitPost({ ledger, kind: "message", title: "", markdown: "Avant la panne" }))
    bobsMachine.crash(bob.id)
    network.split(["alice"], ["bob"])
    await bob.close().catch(() => undefined)
    open.splice(open.indexOf(bob), 1)
    await network.heal()
    const again = keep(must(await bobsMachine.start().open(bob.id)))
    expect(again.waiting.get()).toEqual([])
    expect(textsOf(again)).toEqual(["Avant la panne"])
    expect(again.notices.get().map((notice) => notice.code)).toContain("outbox-recovered")
    await until(alice.home, (home) => home.length === 1)
  })

  it("keeps a private community from everybody who is not in it", async () => {
    const { network, alice, bob } = await startTwo()
    const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
    await until(carol.standing, (standing) => standing.kind === "member")
    const secret = must(
      await alice.createCommunity({ name: "Paie", purpose: "Confidentiel", emoji: "🔒", access: "private" }),
    )
    must(await alice.addCommunityMember(secret, carol.me.member))
    await say(alice, secret, "Entre nous")
    await until(carol.home, (home) => home.length === 1)
    await until(bob.sync, (sync) => sync.state === "even")
    expect(bob.communities.get().map((community) => community.name)).toEqual(["Tout le monde", "Tous"])
    expect(bob.home.get()).toEqual([])
  })

  it("erases a deleted post's content on every device", async () => {
    const { alice, bob, alicesMachine, bobsMachine, ledger } = await startTwo()
    await say(alice, ledger, "À oublier")
    const [key] = await until(bob.home, (home) => home.length === 1)
    if (!key) throw new Error("no post")
    must(await alice.remove({ ledger, item: key.item }))
    await until(bob.home, (home) => home.length === 0)
    await until(alice.home, (home) => home.length === 0)
    for (const machine of [alicesMachine, bobsMachine])
      await expect
        .poll(async () => {
          const rows = await machine.store(alice.id).read(ledger, alice.me.device, 0, 100)
          return rows.some((row) => row.body && new TextDecoder().decode(row.body.payload).includes("À oublier"))
        })
        .toBe(false)
  })
})
