import { describe, expect, it } from "vitest"
import type { InboxEntry, PostKey, Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, nextMillisecond, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const WHY = { reason: "hurtful", note: "Relis-toi" } as const

/** Alice owns the site and its community; Bob moderates the site; Carol wrote what it is about. */
const startThree = async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
  const all = [alice, bob, carol]
  for (const site of all) {
    await until(site.members, (members) => members.size === 3)
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
  }
  must(await alice.changeRole(bob.me.member, "moderator"))
  for (const site of all) await until(site.members, (members) => members.get(bob.me.member)?.role === "moderator")
  const ledger = alice.communities.get()[0]?.ledger
  if (!ledger) throw new Error("no community")
  await say(carol, ledger, "Vous êtes nuls, @Bob")
  for (const site of all) await until(site.home, () => textsOf(site).includes("Vous êtes nuls, @Bob"))
  const post = carol.home.get().find((key) => carol.post(key).get()?.markdown.startsWith("Vous"))
  if (!post) throw new Error("no post")
  return { alice, bob, carol, ledger, post }
}

const reasonsOf = (entries: readonly InboxEntry[]) => entries.map(({ reason }) => reason).sort()

const sees = (site: Site, post: PostKey) =>
  site
    .community(post.ledger)
    .get()
    .some(({ item }) => item === post.item)

describe("a post", () => {
  it("is reported, hidden, appealed and shown again; who reported it is not told to its author", async () => {
    const { alice, bob, carol, post, ledger } = await startThree()
    expect(await carol.reportItem(post, WHY)).toMatchObject(DENIED)
    must(await bob.reportItem(post, { reason: "hurtful", note: "Ce n’est pas notre ton" }))
    must(await bob.reportItem(post, WHY))
    const { waiting } = await until(alice.moderation, (view) => view.waiting.length === 1)
    expect(waiting[0]).toMatchObject({ author: carol.me.member, what: "post", hidden: null })
    expect(waiting[0]?.reports).toEqual([
      expect.objectContaining({ by: bob.me.member, note: "Ce n’est pas notre ton" }),
    ])
    expect(carol.moderation.get()).toMatchObject({ moderates: false, waiting: [], mine: [] })
    await until(bob.inbox, (entries) => reasonsOf(entries).join() === "mention,role")
    expect(reasonsOf(alice.inbox.get())).toEqual([])

    expect(await carol.hideItem(post, WHY)).toMatchObject(DENIED)
    must(await alice.hideItem(post, WHY))
    await until(bob.community(ledger), () => !sees(bob, post))
    expect(bob.post(post).get()).toBeUndefined()
    expect(bob.home.get()).not.toContainEqual(post)
    const looked = await until(bob.inbox, (entries) => reasonsOf(entries).join() === "report,role")
    expect(
      looked.toSorted((one, other) => one.reason.localeCompare(other.reason)).map(({ from, told }) => [from, told]),
    ).toEqual([
      [[alice.me.member], { kind: "report", outcome: "hidden", note: "Relis-toi" }],
      [[alice.me.member], { kind: "siteRole", role: "moderator" }],
    ])
    expect(bob.communities.get()[0]?.posts).toBe(bob.community(ledger).get().length)
    await until(carol.moderation, (view) => view.mine.length === 1)
    expect(sees(carol, post)).toBe(true)
    expect(carol.post(post).get()?.withheld).toMatchObject({
      why: "hidden",
      hidden: { by: alice.me.member, note: "Relis-toi" },
    })
    // Said while it was hidden already, so that no decision has answered it.
    must(await bob.reportItem(post, { reason: "other", note: "Encore" }))
    await say(bob, ledger, "Je l’ai redit")
    await until(carol.home, () => textsOf(carol).includes("Je l’ai redit"))
    await until(alice.moderation, ({ hidden }) => hidden[0]?.reports.length === 1)
    expect(carol.moderation.get().mine[0]?.reports).toEqual([])

    expect(carol.whoElseDecides(post)).toEqual([bob.me.member])
    must(await carol.appealItem(post, "C’était une blague entre nous"))
    await until(bob.moderation, (view) => view.waiting.length === 1)
    await until(alice.moderation, (view) => view.waiting.length === 1)
    expect(await alice.keepItem(post, "")).toMatchObject(DENIED)
    must(await bob.restoreItem(post, "On se calme"))
    const decided = await until(carol.inbox, (entries) => reasonsOf(entries).join() === "appeal")
    expect(decided[0]).toMatchObject({ from: [bob.me.member], told: { shown: true, note: "On se calme" } })
    expect(reasonsOf(bob.inbox.get())).not.toContain("appeal")
    await until(alice.community(ledger), () => sees(alice, post))
    await until(carol.moderation, (view) => view.mine.length === 0)
    expect(carol.post(post).get()?.withheld).toBeNull()
    expect(alice.moderation.get().waiting).toEqual([])
    const acts = carol.register(ledger).filter(({ type }) => type.startsWith("item."))
    expect(acts.map(({ type, author, effect }) => [type, author?.name, effect])).toEqual([
      ["item.restore", "Bob", "done"],
      ["item.appeal", "Carol", "done"],
      ["item.hide", "Alice", "done"],
    ])
  })
})

describe("a thread", () => {
  it("that was closed takes comments from whoever moderates alone, and a pinned post stands on top", async () => {
    const { alice, bob, carol, post } = await startThree()
    must(await alice.lockPost(post, true))
    await until(carol.post(post), (view) => view?.locked ?? false)
    const late = must(await carol.submitComment({ post, markdown: "Une dernière chose" }))
    must(await carol.sendNow(late))
    await nextMillisecond()
    const said = must(await bob.submitComment({ post, markdown: "On en reparle lundi" }))
    must(await bob.sendNow(said))
    await until(alice.thread(post), (thread) => thread.length === 1)
    await until(carol.thread(post), (thread) => thread.length === 2)
    expect(
      carol
        .thread(post)
        .get()
        .map(({ withheld }) => withheld?.why ?? null),
    ).toEqual(["locked", null])
    must(await bob.lockPost(post, false))
    await until(alice.thread(post), (thread) => thread.length === 2)

    expect(await carol.pinPost(post, true)).toMatchObject(DENIED)
    must(await bob.pinPost(post, true))
    await until(carol.communities, ([community]) => community?.pinned.length === 1)
    await until(carol.post(post), (view) => view?.pinned ?? false)
  })
})

describe("a community", () => {
  it("is handed over, archived and opened again by who owns it, and a reader reads", async () => {
    const { alice, bob, carol, ledger, post } = await startThree()
    const given = { member: carol.me.member, role: "animator", review: "2027-03-01" } as const
    expect(await bob.giveCommunityRole(ledger, given)).toMatchObject(DENIED)
    must(await alice.giveCommunityRole(ledger, given))
    await until(carol.communities, ([community]) => community?.mayModerate ?? false)
    must(await carol.pinPost(post, true))
    expect(await carol.archiveCommunity(ledger, true)).toMatchObject(DENIED)
    const [told] = await until(carol.inbox, (entries) => reasonsOf(entries).join() === "role")
    expect(told).toMatchObject({ from: [alice.me.member], told: { kind: "communityRole", role: "animator" } })
    expect(reasonsOf(alice.inbox.get())).toEqual([])
    must(await alice.giveCommunityRole(ledger, { member: bob.me.member, role: "reader", review: null }))
    await until(bob.communities, ([community]) => !(community?.mayWrite ?? true))
    expect(await bob.submitPost({ ledger, kind: "message", title: "", markdown: "Et moi ?" })).toMatchObject(DENIED)

    expect(
      await alice.giveCommunityRole(ledger, { member: alice.me.member, role: "reader", review: null }),
    ).toMatchObject(DENIED)
    must(await alice.transferCommunity(ledger, carol.me.member))
    await until(carol.communities, ([community]) => community?.owners.includes(carol.me.member) ?? false)
    expect(
      await carol.giveCommunityRole(ledger, { member: carol.me.member, role: "reader", review: null }),
    ).toMatchObject(DENIED)
    must(await carol.archiveCommunity(ledger, true))
    await until(alice.communities, ([community]) => community?.archivedAt !== null && !community?.mayWrite)
    expect(await alice.submitPost({ ledger, kind: "message", title: "", markdown: "Trop tard" })).toMatchObject(DENIED)
    expect(sees(alice, post)).toBe(true)
    must(await carol.archiveCommunity(ledger, false))
    await until(alice.communities, ([community]) => community?.mayWrite ?? false)
  })
})
