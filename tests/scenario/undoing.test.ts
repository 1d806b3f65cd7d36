import { afterEach, describe, expect, it } from "vitest"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import type { PostKey, Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { pngBytes, toBase64 } from "../fakes/pictureBytes.ts"
import { foundAtelier, joinBy, must, say, until } from "./story.ts"

const open: Site[] = []
afterEach(async () => {
  for (const site of open.splice(0)) await site.close()
})

/** Alice alone, with one post. */
const startAlone = async () => {
  const machine = createMemoryMachine("alice", createMemoryNetwork())
  const site = await foundAtelier(machine.start())
  open.push(site)
  const [community] = await until(site.communities, (communities) => communities.length === 1)
  if (!community) throw new Error("no community")
  await say(site, community.ledger, "Bonjour")
  const [key] = site.home.get()
  if (!key) throw new Error("no post")
  return { machine, site, ledger: community.ledger, key }
}

const marksOf = (site: Site, key: PostKey) =>
  site
    .post(key)
    .get()
    ?.reactions.map(({ emoji, mine, count }) => `${emoji} ${count} ${mine ? "mine" : ""}`)

describe("a reaction", () => {
  it("no longer shows once it was taken back before it left", async () => {
    const { site, key } = await startAlone()
    must(await site.toggleReaction(key, "👍"))
    expect(marksOf(site, key)).toEqual(["👍 1 mine"])
    must(await site.toggleReaction(key, "👍"))
    expect(site.waiting.get()).toEqual([])
    expect(marksOf(site, key)).toEqual([])
  })

  it("is gone after two clicks of which the second did not wait for the first", async () => {
    const { site, key } = await startAlone()
    await Promise.all([site.toggleReaction(key, "👍"), site.toggleReaction(key, "👍")])
    for (const { id } of site.waiting.get()) must(await site.sendNow(id))
    expect(marksOf(site, key)).toEqual([])
  })

  it("is taken back by a click while it is being sent", async () => {
    const { machine, site, key } = await startAlone()
    const id = must(await site.toggleReaction(key, "👍"))
    const release = machine.store(site.id).hold()
    const sent = site.sendNow(id)
    const again = site.toggleReaction(key, "👍")
    release()
    must(await sent)
    must(await again)
    for (const waiting of site.waiting.get()) must(await site.sendNow(waiting.id))
    expect(marksOf(site, key)).toEqual([])
  })
})

describe("a comment", () => {
  it("on a post that was deleted meanwhile stays in the outbox, where its author finds the text", async () => {
    const { site, ledger, key } = await startAlone()
    const id = must(await site.submitComment({ post: key, markdown: "Merci" }))
    must(await site.remove({ ledger, item: key.item }))
    const unknown = { kind: "invalid", field: "target", reason: "unknown" }
    expect(await site.sendNow(id)).toEqual({ ok: false, error: unknown })
    expect(site.waiting.get()).toMatchObject([{ id, failure: unknown }])
    expect(must(await site.undo(id))).toEqual({ kind: "comment", post: key, markdown: "Merci" })
    expect(await site.submitComment({ post: key, markdown: "Merci" })).toEqual({ ok: false, error: unknown })
  })
})

describe("a post with pictures", () => {
  const pictures = [{ data: toBase64(pngBytes({ width: 40, height: 30 })), alt: "Le banc" }]

  it("is sent once with them after a crash, and given back with them by an undo", async () => {
    const { machine, site, ledger } = await startAlone()
    const post = { ledger, kind: "message", title: "", markdown: "", pictures } as const
    expect(must(await site.undo(must(await site.submitPost(post))))).toEqual({ kind: "post", post })
    must(await site.submitPost(post))
    machine.store(site.id).crashNext("before")
    void site.sendNow(site.waiting.get()[0]?.id ?? "")
    await new Promise(setImmediate)
    open.length = 0
    const again = must(await machine.start().open(site.id))
    open.push(again)
    const shown = again.home.get().map((key) => again.post(key).get()?.pictures)
    expect(shown).toEqual([pictures, []])
    expect(again.waiting.get()).toEqual([])
  })

  it("keeps them as a draft, more of them too than one post holds, and through edits that do not speak of them", async () => {
    const { site, ledger, machine } = await startAlone()
    const half = { data: toBase64(pngBytes({ width: 8, height: 8, padding: 25 * 1024 })), alt: "" }
    const draft = { kind: "message", title: "", markdown: "", pictures: [half, half], ledger, savedAt: 1 } as const
    must(await site.saveDraft("post:home", draft))
    const id = must(await site.submitPost({ ledger, kind: "message", title: "", markdown: "Vu", pictures }))
    must(await site.sendNow(id))
    const [key] = site.home.get()
    if (!key) throw new Error("no post")
    must(await site.edit(key, { markdown: "Vu et revu" }))
    expect(site.post(key).get()).toMatchObject({ markdown: "Vu et revu", pictures })
    must(await site.edit(key, { markdown: "Vu et revu", pictures: [] }))
    expect(site.post(key).get()).toMatchObject({ pictures: [], history: [{ pictures }, { pictures }] })
    open.length = 0
    await site.close()
    const again = must(await machine.start().open(site.id))
    open.push(again)
    expect((await again.drafts()).map((kept) => kept.draft.pictures)).toEqual([[half, half]])
  })
})

describe("a post for a community that its author left meanwhile", () => {
  it("stays in the outbox, and comes back whole", async () => {
    const network = createMemoryNetwork()
    const alice = await foundAtelier(createMemoryMachine("alice", network).start())
    const bob = await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob")
    open.push(alice, bob)
    await until(alice.members, (members) => members.has(bob.me.member))
    const about = { name: "Paie", purpose: "Secret", emoji: "🔒", access: "private" } as const
    const ledger = must(await alice.createCommunity(about))
    must(await alice.addCommunityMember(ledger, bob.me.member))
    await until(bob.communities, (views) => views.some((view) => view.ledger === ledger && view.mayWrite))
    const post = { ledger, kind: "message", title: "Encore", markdown: "À dire" } as const
    const id = must(await bob.submitPost(post))
    must(await bob.leaveCommunity(ledger))
    await until(bob.communities, (views) => views.every((view) => view.ledger !== ledger))
    expect(await bob.sendNow(id)).toMatchObject({ ok: false, error: { kind: "denied" } })
    expect(bob.waiting.get()).toMatchObject([{ id, failure: { kind: "denied" } }])
    expect(must(await bob.undo(id))).toEqual({ kind: "post", post })
    expect(await bob.submitPost(post)).toMatchObject({ ok: false, error: { kind: "denied" } })
  })
})

const kept = (ledger: LedgerId) => {
  const draft = { kind: "message", title: "", markdown: "Presque", ledger, savedAt: 1 } as const
  return { key: "post:home", draft }
}

describe("a post that is taken back", () => {
  it("is a draft or still waits, whatever moment the power fails", async () => {
    for (const moment of ["before", "after"] as const) {
      const { machine, site, ledger } = await startAlone()
      const id = must(await site.submitPost({ ledger, kind: "message", title: "", markdown: "Presque" }))
      machine.store(site.id).crashNext(moment)
      void site.undo(id, kept(ledger))
      await new Promise(setImmediate)
      open.length = 0
      const again = must(await machine.start().open(site.id))
      open.push(again)
      const drafts = (await again.drafts()).map(({ draft }) => draft.markdown)
      const sent = again.home.get().flatMap((key) => again.post(key).get()?.markdown ?? [])
      expect(sent).toEqual(moment === "after" ? ["Bonjour"] : ["Presque", "Bonjour"])
      expect(drafts).toEqual(moment === "after" ? ["Presque"] : [])
    }
  })
})

describe("deleted content", () => {
  it("is dropped at the next start where a crash came between the deletion and that", async () => {
    const { machine, site, ledger, key } = await startAlone()
    // The deletion is committed; the disk refuses to drop what it names.
    const removed = site.remove({ ledger, item: key.item })
    await until(site.home, (home) => home.length === 0)
    machine.store(site.id).failNext({ kind: "failed", detail: "busy" })
    must(await removed)
    await site.close()
    const again = must(await machine.start().open(site.id))
    open.splice(0, 1, again)
    const holds = async () =>
      (await machine.store(site.id).read(ledger, site.me.device, 0, 100)).some(
        (row) => row.body && new TextDecoder().decode(row.body.payload).includes("Bonjour"),
      )
    await expect.poll(holds).toBe(false)
  })
})
