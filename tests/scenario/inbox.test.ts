import { expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, until } from "./story.ts"

const { keep, open } = keepSites()

const startTwo = async () => {
  const network = createMemoryNetwork()
  const alicesMachine = createMemoryMachine("alice", network)
  const alice = keep(await foundAtelier(alicesMachine.start()))
  const ledger = must(await alice.createCommunity({ name: "Tous", purpose: "Pour tous", emoji: "🏠", access: "open" }))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  await until(bob.standing, (standing) => standing.kind === "member")
  await until(bob.communities, (communities) => communities.some((one) => one.ledger === ledger && one.ready))
  await until(alice.members, (members) => members.size === 2)
  return { network, alicesMachine, alice, bob, ledger }
}

/** Alice asks; Bob has the question before him. */
const ask = async (alice: Site, bob: Site, ledger: Parameters<Site["community"]>[0]) => {
  must(
    await alice.sendNow(must(await alice.submitPost({ ledger, kind: "question", title: "", markdown: "Pourquoi ?" }))),
  )
  const [key] = await until(bob.home, (home) => home.length > 0)
  if (!key) throw new Error("no post")
  return key
}
const answer = async (bob: Site, post: Awaited<ReturnType<typeof ask>>, markdown: string) =>
  must(await bob.sendNow(must(await bob.submitComment({ post, markdown }))))

it("an answer that names the asker is one entry, and dealing with it survives a restart", async () => {
  const { alicesMachine, alice, bob, ledger } = await startTwo()
  const key = await ask(alice, bob, ledger)
  await answer(bob, key, "Parce que, @Alice")
  const [entry] = await until(alice.inbox, (inbox) => inbox.length > 0)
  expect(alice.inbox.get()).toMatchObject([
    { reason: "mention", post: key, from: [bob.me.member], place: "todo", unread: true },
  ])
  expect(bob.inbox.get()).toEqual([])

  await alice.markInbox([entry?.id ?? ""], "later")
  must(await alice.changeInboxSettings({ kinds: { ...alice.inboxSettings.get().kinds, mention: false } }))
  expect(alice.inbox.get()).toMatchObject([{ reason: "answer", place: "later", unread: false }])
  await alice.close()
  open.splice(open.indexOf(alice), 1)
  const again = keep(must(await alicesMachine.start().open(alice.id)))
  expect(again.inbox.get()).toMatchObject([{ reason: "answer", place: "later", unread: false }])
})

it("a reaction that is taken back leaves the inbox, and another one is news although the first was done with", async () => {
  const { alice, bob, ledger } = await startTwo()
  const key = await ask(alice, bob, ledger)
  const toggle = async (emoji: string) => must(await bob.sendNow(must(await bob.toggleReaction(key, emoji))))
  await toggle("👍")
  const [first] = await until(alice.inbox, (inbox) => inbox.length === 1)
  await alice.markInbox([first?.id ?? ""], "done")
  await toggle("👍")
  await until(alice.inbox, (inbox) => inbox.length === 0)
  await toggle("🎉")
  await until(alice.inbox, (inbox) => inbox[0]?.emojis.join() === "🎉")
  expect(alice.inbox.get()).toMatchObject([{ reason: "reaction", place: "todo", unread: true }])
})

it("replying says that one knows, and an erased comment is gone from the inbox too", async () => {
  const { alice, bob, ledger } = await startTwo()
  const key = await ask(alice, bob, ledger)
  await answer(bob, key, "Parce que")
  const [entry] = await until(alice.inbox, (inbox) => inbox.length === 1)
  await answer(alice, key, "Merci !")
  await until(alice.inbox, (inbox) => inbox[0] !== undefined && !inbox[0].unread)
  await until(bob.inbox, (inbox) => inbox[0]?.reason === "reply")
  must(await bob.remove({ ledger, item: entry?.item ?? key.item }))
  expect(await until(alice.inbox, (inbox) => inbox.length === 0)).toEqual([])
})

it("a muted community lets through what names the member, and nothing where they want nothing", async () => {
  const { alice, bob, ledger } = await startTwo()
  const key = await ask(alice, bob, ledger)
  must(await alice.muteCommunity(ledger, true))
  await answer(bob, key, "Parce que")
  await answer(bob, key, "Vraiment, @Alice")
  await until(alice.thread(key), (thread) => thread.length === 2)
  expect(alice.inbox.get().map(({ reason }) => reason)).toEqual(["mention"])
  must(await alice.changeInboxSettings({ communities: { [ledger]: "nothing" } }))
  expect(alice.inbox.get()).toEqual([])
  must(await alice.changeInboxSettings({ communities: { [ledger]: "all" } }))
  expect(alice.inbox.get().map(({ reason }) => reason)).toEqual(["mention", "answer"])
})

it("what passed by in a feed stays unread in the inbox until it is opened or done", async () => {
  const { alice, bob, ledger } = await startTwo()
  await say(bob, ledger, "Regarde, @Alice")
  const [entry] = await until(alice.inbox, (inbox) => inbox.length === 1)
  if (!entry) throw new Error("no entry")
  await alice.markRead([entry.post])
  expect(alice.inbox.get()).toMatchObject([{ unread: true, place: "todo" }])
  await alice.markInbox([entry.id], "read")
  expect(alice.inbox.get()).toMatchObject([{ unread: false, place: "todo" }])
  await alice.markInbox([entry.id], "unread")
  expect(alice.inbox.get()).toMatchObject([{ unread: true, place: "todo" }])
})

it("what named somebody before they came is no news to them", async () => {
  const { network, alice, bob, ledger } = await startTwo()
  await say(alice, ledger, "Bientôt avec nous : @Carol")
  await until(bob.home, (home) => home.length === 1)
  const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
  await until(carol.home, (home) => home.length === 1)
  await say(bob, ledger, "Bienvenue @Carol")
  await until(carol.inbox, (inbox) => inbox.length > 0)
  expect(carol.inbox.get()).toMatchObject([{ reason: "mention", from: [bob.me.member] }])
})
