import { describe, expect, it } from "vitest"
import type { LongWork } from "../../shared/application/myData/myDataViews.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, open } = keepSites()

const work = (signal = new AbortController().signal): LongWork & { readonly progress: number[] } => {
  const progress: number[] = []
  return { progress, signal, onProgress: (done) => void progress.push(done) }
}

const startTwo = async () => {
  const network = createMemoryNetwork()
  const bobs = createMemoryMachine("bob", network)
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, bobs.start(), "Bob"))
  for (const site of [alice, bob]) {
    await until(site.members, (members) => members.size === 2)
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
  }
  const [everyone] = alice.communities.get()
  if (!everyone) throw new Error("no community")
  const { ledger } = everyone
  await say(alice, ledger, "D’Alice")
  await say(bob, ledger, "De Bob")
  await until(bob.home, () => textsOf(bob).includes("D’Alice"))
  await until(alice.home, () => textsOf(alice).includes("De Bob"))
  const under = bob.home.get().find((key) => bob.post(key).get()?.markdown === "D’Alice")
  if (!under) throw new Error("no post")
  must(await bob.sendNow(must(await bob.submitComment({ post: under, markdown: "Bien dit" }))))
  must(await bob.sendNow(must(await bob.toggleReaction(under, "👍"))))
  await until(alice.thread(under), (thread) => thread.length === 1)
  await until(alice.post(under), (post) => post?.reactions.length === 1)
  return { alice, bob, bobs, ledger, under }
}

describe("a member's data", () => {
  it("name what is held of a community on request, its own and what everybody sees of it", async () => {
    const { alice, bob } = await startTwo()
    must(await bob.createCommunity({ name: "Essais", purpose: "À froid", emoji: "🧊", access: "request" }))
    await until(alice.access, ({ doors }) => doors.length === 1)
    const listed = async (site: typeof alice) =>
      (await site.readMyData()).stored.filter(({ isSite, name }) => !isSite && name !== "Tout le monde")
    expect(await listed(alice)).toMatchObject([{ name: "Essais", isDoor: true }])
    const bobs = await listed(bob)
    expect(bobs.toSorted((one, other) => Number(one.isDoor) - Number(other.isDoor))).toMatchObject([
      { name: "Essais", isDoor: false },
      { name: "Essais", isDoor: true },
    ])
  })
  it("are what they wrote and nobody else's, with what the post is called that they answered", async () => {
    const { bob, ledger, under } = await startTwo()
    must(await bob.saveDraft("post:here", { kind: "message", title: "", markdown: "À finir", ledger, savedAt: 1 }))
    must(await bob.reportItem(under, { reason: "misleading", note: "Ce n’est pas le bon jour" }))
    const how = work()
    const mine = await bob.exportMyData(how)
    const everyone = mine?.communities.find((community) => community.ledger === ledger)
    expect(everyone?.posts.map(({ markdown }) => markdown)).toEqual(["De Bob"])
    expect(everyone?.comments).toMatchObject([{ markdown: "Bien dit", under: { title: "D’Alice", author: "Alice" } }])
    expect(everyone?.reactions.map(({ emoji }) => emoji)).toEqual(["👍"])
    expect(everyone?.reports).toMatchObject([{ note: "Ce n’est pas le bon jour", target: under.item }])
    expect(how.progress.at(-1)).toBe(1)
    const written = JSON.stringify(mine)
    expect(written).toContain("À finir")
    expect(written.split("D’Alice")).toHaveLength(2)
  })

  it("are what they wrote to be let in, and in answer, also once they were removed", async () => {
    const { alice, bob } = await startTwo()
    must(await alice.createCommunity({ name: "Essais", purpose: "À froid", emoji: "🧊", access: "request" }))
    const [asked] = (await until(bob.access, ({ doors }) => doors.length === 1)).doors
    if (!asked) throw new Error("no door")
    must(await bob.askToJoin(asked.door, "Je fais les mesures"))
    const [waiting] = (await until(alice.access, ({ toAnswer }) => toAnswer.length === 1)).toAnswer
    if (!waiting) throw new Error("nobody asks")
    must(await alice.answerRequest(asked.door, { request: waiting.request.id, yes: false, note: "Plus tard" }))
    await until(bob.access, ({ doors }) => doors.some(({ request }) => request?.answer?.yes === false))
    const requestsOf = async (site: typeof alice) => (await site.exportMyData(work()))?.requests
    const bobs = [{ community: "Essais", said: "asked", note: "Je fais les mesures", at: expect.any(String) }]
    expect(await requestsOf(bob)).toEqual(bobs)
    expect(await requestsOf(alice)).toMatchObject([{ community: "Essais", said: "refused", note: "Plus tard" }])
    must(await alice.removeMember(bob.me.member))
    await until(bob.standing, ({ kind }) => kind === "removed")
    expect(await requestsOf(bob)).toEqual(bobs)
  })

  it("hold no key and no secret of the device", async () => {
    const { bob, bobs } = await startTwo()
    const mine = await bob.exportMyData(work())
    expect(Object.keys(mine?.onThisMachine ?? {}).filter((key) => /^(?:site|ack|ledger|damaged)/.test(key))).toEqual([])
    const record = await bobs.store(bob.id).getLocal("site")
    const secrets = typeof record === "object" && record !== null && "secrets" in record ? record.secrets : undefined
    expect(Array.isArray(secrets) && secrets[0]).toBeInstanceOf(Uint8Array)
    expect(JSON.stringify(mine)).not.toContain(JSON.stringify(Array.isArray(secrets) ? secrets[0] : null))
  })

  it("are not gathered once that was cancelled", async () => {
    const { bob } = await startTwo()
    expect(await bob.exportMyData(work(AbortSignal.abort()))).toBeUndefined()
    expect(must(await bob.eraseMyWritings(work(AbortSignal.abort())))).toBe(0)
    expect(textsOf(bob)).toContain("De Bob")
  })

  it("say where they are stored, and which machines have them", async () => {
    const { alice, bob, ledger } = await startTwo()
    await until(bob.sync, ({ unsent }) => unsent === 0)
    const view = await bob.readMyData()
    expect(view.stored[0]).toMatchObject({ isSite: true, name: "Atelier Nord" })
    expect(view.stored.find((stored) => stored.ledger === ledger)).toMatchObject({ posts: 1, comments: 1 })
    expect(view.stored.every(({ bytes }) => bytes > 0 && bytes < 20_000)).toBe(true)
    expect(view.copies).toMatchObject([{ device: alice.me.device, person: { name: "Alice" }, mine: false }])
  })

  it("are erased everywhere at their word, with comments and reactions, and nobody else's", async () => {
    const { alice, bob, under } = await startTwo()
    const how = work()
    expect(must(await bob.eraseMyWritings(how))).toBe(3)
    expect(how.progress.at(-1)).toBe(1)
    await until(alice.home, () => !textsOf(alice).includes("De Bob"))
    await until(alice.thread(under), (thread) => thread.length === 0)
    await until(alice.post(under), (post) => post?.reactions.length === 0)
    expect(textsOf(alice)).toContain("D’Alice")
    expect((await bob.exportMyData(work()))?.communities.flatMap(({ posts }) => posts)).toEqual([])
  })

  it("stay theirs after a removal: they take them along, and gain nothing new", async () => {
    const { alice, bob, ledger } = await startTwo()
    must(await alice.removeMember(bob.me.member))
    await until(bob.standing, ({ kind }) => kind === "removed")
    await say(alice, ledger, "Entre nous")
    const mine = await bob.exportMyData(work())
    expect(mine?.communities.find((community) => community.ledger === ledger)?.posts).toHaveLength(1)
    expect(JSON.stringify(mine)).not.toContain("Entre nous")
    expect(must(await bob.eraseMyWritings(work()))).toBe(0)
  })
})

describe("what a machine keeps", () => {
  it("is deleted at the word of whoever was removed, and of nobody who still belongs", async () => {
    const { alice, bob, bobs } = await startTwo()
    await bob.close()
    open.splice(open.indexOf(bob), 1)
    const palabre = bobs.start()
    expect(await palabre.forget(bob.id)).toMatchObject({ ok: false, error: { detail: "in-use" } })
    expect(bobs.disks.has(bob.id)).toBe(true)
    const again = keep(must(await palabre.open(bob.id)))
    must(await alice.removeMember(bob.me.member))
    await until(again.standing, ({ kind }) => kind === "removed")
    await again.close()
    open.splice(open.indexOf(again), 1)
    must(await palabre.forget(bob.id))
    expect(bobs.disks.has(bob.id)).toBe(false)
  })
})
