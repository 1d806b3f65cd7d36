import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { toUtf8 } from "../../shared/kernel/bytes.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { createWiretap } from "../fakes/wiretap.ts"
import { addMachine, foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, close } = keepSites()

const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}

/** Bob's two machines, and a colleague's between them that listens. */
const start = async () => {
  const network = createMemoryNetwork()
  const [bobs, laptops] = [createMemoryMachine("bob", network), createMemoryMachine("laptop", network)]
  const tap = createWiretap()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start(tap.disturb)))
  const bob = keep(await joinBy(alice, bobs.start(), "Bob"))
  await until(bob.communities, ([everyone]) => everyone?.ready ?? false)
  await say(alice, ledgerOf(alice), "Bonjour @Bob")
  await until(bob.home, () => textsOf(bob).includes("Bonjour @Bob"))
  return { network, tap, alice, bob, bobs, laptops }
}

const postOf = (site: Site, text: string) => {
  const key = site.home.get().find((one) => site.post(one).get()?.markdown === text)
  if (!key) throw new Error(`no post: ${text}`)
  return key
}

const pair = async (owner: Site, machine: ReturnType<typeof createMemoryMachine>): Promise<Site> => {
  const added = keep(await addMachine(owner, machine.start(), "Portable"))
  await until(added.home, () => textsOf(added).includes("Bonjour @Bob"))
  return added
}

describe("what a member reads, chooses and puts away", () => {
  it("is on a machine that they add, and goes on from either to the other", async () => {
    const { alice, bob, laptops } = await start()
    const hello = postOf(bob, "Bonjour @Bob")
    const ledger = ledgerOf(bob)
    await bob.markRead([hello])
    must(await bob.savePost(hello, true))
    must(await bob.followTopic("Sécurité", true))
    must(await bob.changeInboxSettings({ quiet: { from: 1200, to: 420 }, system: true }))
    const [entry] = await until(bob.inbox, (entries) => entries.length === 1)
    await bob.markInbox([entry?.id ?? ""], "later")

    const laptop = await pair(bob, laptops)
    await until(laptop.saved, (saved) => saved.length === 1)
    await until(laptop.post(hello), (post) => post?.unread === false)
    await until(laptop.inbox, ([one]) => one?.place === "later" && !one.unread)
    expect(laptop.topics.get()).toEqual(bob.topics.get())
    await until(laptop.inboxSettings, ({ quiet }) => quiet?.from === 1200)
    // What the system may show is a permission of that machine.
    expect(laptop.inboxSettings.get().system).toBe(false)

    must(await laptop.favouriteCommunity(ledger, true))
    must(await laptop.muteCommunity(ledger, true))
    must(await laptop.decideThread(hello, "mute"))
    must(await laptop.savePost(hello, false))
    must(await laptop.changeDay({ hour: 600, doneAt: 5000 }))
    must(await laptop.tuneForYou({ kind: "topic", tag: "vpn" }, "less"))
    await laptop.markInbox([entry?.id ?? ""], "done")
    await laptop.markUnread([hello])
    await until(bob.communities, ([everyone]) => (everyone?.favourite && everyone.muted) ?? false)
    await until(bob.post(hello), (post) => post?.stance === "mute" && post.unread)
    await until(bob.saved, (saved) => saved.length === 0)
    await until(bob.daySettings, ({ hour, doneAt }) => hour === 600 && doneAt === 5000)
    await until(bob.forYouTuning, (tuning) => tuning["topic/vpn"] === "less")
    await until(bob.inbox, ([one]) => one?.place === "done")
    expect(alice.communities.get()[0]).toMatchObject({ favourite: false, muted: false })
  })

  it("meets again after both were changed apart: what was put away stays so, settings of each stand", async () => {
    const { network, bob, laptops } = await start()
    const laptop = await pair(bob, laptops)
    const hello = postOf(bob, "Bonjour @Bob")
    const [entry] = await until(laptop.inbox, (entries) => entries.length === 1)
    network.split(["bob"], ["laptop", "alice"])
    await bob.markInbox([entry?.id ?? ""], "done")
    must(await bob.changeInboxSettings({ quiet: { from: 0, to: 60 } }))
    must(await bob.changeDay({ doneAt: 9000 }))
    await laptop.markInbox([entry?.id ?? ""], "read")
    must(await laptop.changeInboxSettings({ kinds: { ...laptop.inboxSettings.get().kinds, reply: false } }))
    must(await laptop.changeDay({ doneAt: 7000 }))
    must(await laptop.savePost(hello, true))
    await network.heal()
    for (const site of [bob, laptop]) {
      await until(site.inboxSettings, ({ quiet, kinds }) => quiet?.to === 60 && !kinds.reply)
      await until(site.saved, (saved) => saved.length === 1)
      await until(site.daySettings, ({ doneAt }) => doneAt === 9000)
      expect(await until(site.inbox, ([one]) => one?.place === "done" && !one.unread)).toHaveLength(1)
    }
  })

  it("is still there after a restart, and reaches the other machine then", async () => {
    const { network, bob, bobs, laptops } = await start()
    const laptop = await pair(bob, laptops)
    network.split(["bob"], ["laptop", "alice"])
    must(await bob.followTopic("vpn", true))
    must(await bob.followTopic("pompe", true))
    must(await bob.followTopic("pompe", false))
    await close(bob)
    const again = keep(must(await bobs.start().open(laptop.id)))
    await network.heal()
    const entry = await until(again.inbox, (entries) => entries.length === 1)
    await again.markInbox(
      entry.map(({ id }) => id),
      "done",
    )
    await until(laptop.inbox, ([one]) => one?.place === "done")
    await say(laptop, ledgerOf(laptop), "Le #vpn et la #pompe")
    await until(laptop.topics, (topics) => topics.length === 2)
    expect(laptop.topics.get().map(({ tag, followed }) => [tag, followed])).toEqual(
      expect.arrayContaining([
        ["vpn", true],
        ["pompe", false],
      ]),
    )
  })
})

describe("a machine that was taken off", () => {
  it("gets nothing of what its member does from then on, and what it sends is not taken", async () => {
    const { network, alice, bob, laptops } = await start()
    const tap = createWiretap()
    const laptop = keep(await addMachine(bob, laptops.start(tap.disturb), "Portable"))
    must(await bob.followTopic("avant", true))
    await until(laptop.topics, (topics) => topics.some(({ tag }) => tag === "avant"))
    expect(tap.heard(toUtf8("topic/avant"))).toBe(true)
    // It has not heard of it yet, and goes on as if nothing were.
    network.split(["bob", "alice"], ["laptop"])
    must(await bob.revokeDevice(laptop.me.device))
    must(await bob.followTopic("ensuite", true))
    must(await laptop.followTopic("voleur", true))
    await network.heal()
    await until(laptop.standing, ({ kind }) => kind === "revoked")
    await say(alice, ledgerOf(alice), "Après #voleur")
    const topics = await until(bob.topics, (all) => all.some(({ tag }) => tag === "voleur"))
    expect(topics.find(({ tag }) => tag === "voleur")).toMatchObject({ followed: false })
    expect(tap.heard(toUtf8("topic/ensuite"))).toBe(false)
  })
})

const entry = (key: string, at: number, value: string) => ({ key, at, value: toUtf8(value) })

describe("a machine that becomes somebody else's", () => {
  it("takes nothing of its former member along, neither onto its screen nor to their new member's machines", async () => {
    const { alice, bob, bobs, laptops } = await start()
    const laptop = keep(await addMachine(bob, laptops.start(), "Portable"))
    must(await bob.followTopic("syndicat", true))
    await until(laptop.topics, (topics) => topics.some(({ tag }) => tag === "syndicat"))
    must(await bob.revokeDevice(laptop.me.device))
    await until(laptop.standing, ({ kind }) => kind === "revoked")
    await close(laptop)
    const alices = keep(await addMachine(alice, laptops.start(), "Portable"))
    expect(alices.me.member).toBe(alice.me.member)
    must(await alices.followTopic("neuf", true))
    await until(alice.topics, (topics) => topics.some(({ tag }) => tag === "neuf"))
    for (const site of [alice, alices])
      expect(site.topics.get().flatMap(({ tag, followed }) => (followed ? [tag] : []))).toEqual(["neuf"])
    const keys = (await laptops.store(bob.id).listLocal("")).map(({ key }) => key)
    expect(keys.filter((key) => key.endsWith("topic/syndicat"))).toEqual([`former/${bob.me.member}/own/topic/syndicat`])
    expect((await bobs.store(bob.id).listLocal("own/topic/")).map(({ key }) => key)).toEqual(["own/topic/syndicat"])
  })
})

describe("whoever comes back with a code on paper", () => {
  it("finds on the new machine what another of theirs has kept", async () => {
    const { alice, bob, network } = await start()
    must(await bob.followTopic("vpn", true))
    const code = must(await bob.createRecoveryCode()).join("\n")
    await expect.poll(() => alice.register(alice.id)[0]?.type).toBe("recovery.set")
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    const back = keep(
      must(
        await createMemoryMachine("found", network)
          .start()
          .comeBack({ invitation: text, code, deviceName: "Nouvelle" }),
      ),
    )
    await until(back.standing, ({ kind }) => kind === "member")
    await until(back.topics, (topics) => topics.some(({ tag, followed }) => tag === "vpn" && followed))
    expect(back.me.member).toBe(bob.me.member)
  })
})

describe("what a machine of theirs says that this one cannot read", () => {
  it("is kept, passed on to the next, and has no effect; what is dated in the far future is not taken", async () => {
    const { bob, bobs, laptops } = await start()
    const tap = createWiretap()
    keep(await addMachine(bob, laptops.start(tap.disturb), "Portable"))
    const far = Date.now() + 48 * 60 * 60 * 1000
    const entries = [
      entry("dance/waltz", 5, '{"steps":3}'),
      entry("outbox/1", 5, '{"input":{"kind":"post"}}'),
      entry("topic/__proto__", 5, "true"),
      entry("setting/kind/reply", 5, '{"__proto__":1}'),
      entry("topic/demain", far, "true"),
      entry("no key at all", 5, "true"),
      entry("topic/", 5, "not json"),
      entry("topic/fin", 5, "true"),
    ]
    for (const link of tap.links)
      await link.send("bulk", encodeMessage({ type: "own-entries", entries })).catch(() => undefined)
    await until(bob.topics, (topics) => topics.some(({ tag }) => tag === "fin"))
    const followed = bob.topics.get().flatMap(({ tag, followed: on }) => (on ? [tag] : []))
    expect(followed.sort()).toEqual(["__proto__", "fin"])
    expect(bob.waiting.get()).toEqual([])
    const held = async () => (await bobs.store(bob.id).listLocal("own/")).map(({ key }) => key)
    expect(await held()).toEqual(expect.arrayContaining(["own/dance/waltz", "own/outbox/1"]))
    expect(await held()).not.toContain("own/topic/demain")
    expect(bob.notices.get()).toEqual([])
  })
})

describe("what a member erases", () => {
  it("goes on all their machines, and what they wrote stays", async () => {
    const { bob, laptops } = await start()
    const hello = postOf(bob, "Bonjour @Bob")
    await bob.markRead([hello])
    must(await bob.savePost(hello, true))
    const laptop = await pair(bob, laptops)
    await until(laptop.saved, (saved) => saved.length === 1)
    expect((await bob.readMyData()).own).toMatchObject({ machines: 1 })
    must(await laptop.eraseOwnThings())
    for (const site of [laptop, bob]) {
      await until(site.saved, (saved) => saved.length === 0)
      await until(site.post(hello), (post) => post?.unread ?? false)
      await until(site.inbox, ([one]) => one?.place === "todo" && one.unread)
    }
    must(await bob.savePost(hello, true))
    await until(laptop.saved, (saved) => saved.length === 1)
    expect(textsOf(laptop)).toContain("Bonjour @Bob")
  })
})

describe("a colleague's machine between them", () => {
  it("is told nothing of it, neither what nor that there is any, and gets no answer where it asks", async () => {
    const { tap, alice, bob, laptops } = await start()
    const laptop = await pair(bob, laptops)
    const hello = postOf(bob, "Bonjour @Bob")
    must(await bob.followTopic("syndicat", true))
    must(await bob.savePost(hello, true))
    must(await laptop.tuneForYou({ kind: "person", member: alice.me.member }, "less"))
    await until(laptop.saved, (saved) => saved.length === 1)
    await until(bob.forYouTuning, (tuning) => Object.keys(tuning).length === 1)
    const ask = [
      { type: "own-sums", parts: false, answer: false, sums: new Uint8Array(8) },
      { type: "own-sums", parts: true, answer: false, sums: new Uint8Array(8192) },
      {
        type: "own-entries",
        entries: [{ key: "topic/greve", at: 1, value: toUtf8("true") }],
      },
    ] as const
    // Some have ended since; those with both of them stand.
    for (const link of tap.links)
      for (const message of ask) await link.send("control", encodeMessage(message)).catch(() => undefined)
    await say(alice, ledgerOf(alice), "Après")
    for (const site of [bob, laptop]) await until(site.home, () => textsOf(site).includes("Après"))
    for (const word of ["topic/syndicat", "saved/", "tuning/", "syndicat"]) expect(tap.heard(toUtf8(word))).toBe(false)
    expect(tap.numbers().filter((number) => number === 11 || number === 12)).toEqual([])
    await say(bob, ledgerOf(bob), "La #greve")
    const topics = await until(bob.topics, (all) => all.some(({ tag }) => tag === "greve"))
    expect(topics.find(({ tag }) => tag === "greve")).toMatchObject({ followed: false })
  })
})
