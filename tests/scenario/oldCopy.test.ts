import { beforeAll, describe, expect, it } from "vitest"
import type { SiteId } from "../../shared/kernel/ids.ts"
import type { MemoryMachine } from "../fakes/memoryMachine.ts"
import { createStage, expectSame, level, wordsOf } from "./stage.ts"
import { foundAtelier, joinBy, must, say } from "./story.ts"

/** Alice's disk as it was, and as it is after she went on; bob has received it all. */
let prepared: {
  readonly old: MemoryMachine
  readonly alice: MemoryMachine
  readonly bob: MemoryMachine
  readonly id: SiteId
}

beforeAll(async () => {
  const stage = createStage()
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Avant la copie")
  const bob = await joinBy(alice, stage.bob.start(), "Bob")
  await stage.time.pass(5_000)
  await level(stage, [alice, bob])
  const old = stage.alice.copy(stage.network)
  await say(alice, community.ledger, "Après la copie")
  await level(stage, [alice, bob])
  await alice.close()
  await bob.close()
  prepared = { ...stage, old, id: alice.id }
})

const open = async (alice: MemoryMachine, where: "apart" | "together" = "together") => {
  const stage = createStage({ alice, bob: prepared.bob })
  if (where === "apart") stage.network.split(["alice"], ["bob"])
  const bob = must(await stage.bob.start().open(prepared.id))
  const site = must(await stage.alice.start().open(prepared.id))
  const [community] = site.communities.get()
  if (!community) throw new Error("no community")
  return { stage, bob, site, ledger: community.ledger }
}

describe("a device restored from an old copy", () => {
  it("that writes as soon as it has met somebody takes up its own chain first, and forks nothing", async () => {
    const { stage, bob, site, ledger } = await open(prepared.old, "apart")
    const saying = new Promise<void>((resolve) => {
      const stop = site.sync.subscribe(() => {
        if (site.sync.get().peers.length === 0) return
        stop()
        resolve(say(site, ledger, "Restaurée"))
      })
    })
    await stage.network.heal()
    await stage.time.pass(5_000)
    await saying
    await level(stage, [site, bob])
    expectSame(site, bob)
    expect(wordsOf(site)).toEqual(["Après la copie", "Avant la copie", "Restaurée"])
    expect([site, bob].map(({ standing }) => standing.get().kind)).toEqual(["member", "member"])
    expect(site.notices.get()).toEqual([])
  })

  it("that writes before it has met anybody has forked its chain: it says so, and keeps what it had", async () => {
    const { stage, bob, site, ledger } = await open(prepared.old, "apart")
    await say(site, ledger, "Seule")
    await stage.network.heal()
    await stage.time.pass(60_000)
    expect(site.standing.get()).toEqual({ kind: "frozen" })
    expect(bob.standing.get()).toEqual({ kind: "member" })
    expect(wordsOf(bob)).toEqual(["Avant la copie"])
    // Of both branches, what bob has of the one included.
    const lost = site.readVoid().texts.map(({ markdown }) => markdown)
    expect(lost.toSorted()).toEqual(["Après la copie", "Seule"])
    await site.close()
    await bob.close()
  })
})

const loseLast = (machine: MemoryMachine, ledger: string, device: string): void => {
  const { chains } = machine.disks.get(prepared.id) ?? {}
  for (const [id, devices] of chains ?? [])
    for (const [name, chain] of devices) if (id === ledger && name === device) chain.set(chain.size - 1, "garbage")
}

const writeAlone = async () => {
  const { stage, bob, site, ledger } = await open(prepared.alice, "apart")
  await say(site, ledger, "Jamais reçu")
  await site.close()
  loseLast(stage.alice, ledger, site.me.device)
  const again = must(await stage.alice.start().open(prepared.id))
  return { stage, bob, again, ledger }
}

const forkAlice = async () => {
  const { stage, bob, site, ledger } = await open(prepared.old, "apart")
  await say(site, ledger, "Seule")
  const key = site.home.get().find((one) => site.post(one).get()?.markdown === "Seule")
  if (!key) throw new Error("no post")
  must(await site.sendNow(must(await site.submitComment({ post: key, markdown: "Sous la mienne" }))))
  must(await site.edit(key, { markdown: "Seule, corrigée" }))
  await say(site, ledger, "Regrettée")
  const regretted = site.home.get().find((one) => site.post(one).get()?.markdown === "Regrettée")
  if (regretted) must(await site.remove(regretted))
  await stage.network.heal()
  await stage.time.until(
    () =>
      site.standing.get().kind === "frozen" && site.readVoid().texts.some((text) => text.markdown === "Après la copie"),
    60_000,
    () => "not frozen",
  )
  return { stage, bob, site, ledger }
}
const RENEWED = ["Après la copie", "Avant la copie", "Seule, corrigée", "Sous la mienne"]

describe("a device whose chain is forked", () => {
  it("is mended in one step: the same member under new keys, and what only it had is published anew, once", async () => {
    const { stage, bob, site } = await forkAlice()
    await site.close()
    const again = must(await stage.alice.start().mend(site.id, "Poste d’Alice"))
    const takenOff = () => again.devices.get().some(({ revoked }) => revoked)
    await stage.time.until(
      () => takenOff() && wordsOf(bob).length === 4,
      120_000,
      () => "not mended",
    )
    await level(stage, [again, bob])
    expect(again.me.member).toBe(site.me.member)
    expect(again.me.device).not.toBe(site.me.device)
    expectSame(again, bob)
    expect(wordsOf(bob)).toEqual(RENEWED)
    expect(again.notices.get()).toContainEqual(expect.objectContaining({ code: "texts-renewed", values: { count: 3 } }))
    expect(bob.notices.get()).toContainEqual(
      expect.objectContaining({ code: "return-recorded", values: { name: "Alice" } }),
    )
    expect(bob.members.get().size).toBe(2)
    expect(again.devices.get().map(({ name, revoked }) => ({ name, revoked }))).toEqual([
      { name: "", revoked: true },
      { name: "Poste d’Alice", revoked: false },
    ])
    const types = bob.register(bob.id).map(({ type, effect }) => `${type} ${effect}`)
    expect(types.filter((type) => /device|member\.return/.test(type))).toEqual([
      "device.revoke done",
      "member.return done",
    ])
    await again.close()
    const restarted = must(await stage.alice.start().open(again.id))
    await stage.time.pass(60_000)
    await level(stage, [restarted, bob])
    expect(wordsOf(restarted)).toEqual(RENEWED)
    await restarted.close()
    await bob.close()
  })

  it("comes back by an invitation, too: as somebody new, with what it had", async () => {
    const { stage, bob, site } = await forkAlice()
    const { text } = must(await bob.createInvitation({ uses: 1, days: 1 }))
    await site.close()
    const palabre = stage.alice.start()
    expect(must(await palabre.readInvitation(text))).toMatchObject({ alreadyMember: false })
    const again = must(await palabre.join({ invitation: text, memberName: "Alice", memberTitle: "" }))
    await stage.time.until(
      () => again.standing.get().kind === "member" && wordsOf(bob).length === 4,
      120_000,
      () => "not back",
    )
    await level(stage, [again, bob])
    expect(again.me.member).not.toBe(site.me.member)
    expectSame(again, bob)
    expect(wordsOf(bob)).toEqual(RENEWED)
    expect(must(await palabre.readInvitation(text))).toMatchObject({ alreadyMember: true })
    await again.close()
    await bob.close()
  })
})

describe("a device that lost rows of its own", () => {
  it("which nobody received goes on without them once somebody shows that, and says so", async () => {
    const { stage, bob, again, ledger } = await writeAlone()
    const id = must(await again.submitPost({ ledger, kind: "message", title: "", markdown: "Encore" }))
    const refused = { kind: "failed", detail: "own-chain-incomplete" }
    expect(await again.sendNow(id)).toEqual({ ok: false, error: refused })
    await stage.network.heal()
    await level(stage, [again, bob])
    expectSame(again, bob)
    expect(wordsOf(again)).toEqual(["Après la copie", "Avant la copie", "Encore"])
    expect(again.notices.get().map(({ code }) => code)).toEqual(["row-set-aside", "own-rows-lost"])
    expect(again.standing.get()).toEqual({ kind: "member" })
  })

  it("which somebody acknowledged waits for them, also where others are met who have not got them", async () => {
    const { stage, bob, site, ledger } = await open(prepared.alice)
    await say(site, ledger, "Reçu par Bob")
    await level(stage, [site, bob])
    await site.close()
    loseLast(stage.alice, ledger, site.me.device)
    stage.network.split(["alice"], ["bob"])
    const again = must(await stage.alice.start().open(prepared.id))
    const id = must(await again.submitPost({ ledger, kind: "message", title: "", markdown: "Encore" }))
    await stage.time.pass(60_000)
    expect(again.waiting.get()).toMatchObject([{ id, failure: { kind: "failed", detail: "own-chain-incomplete" } }])
    await stage.network.heal()
    await level(stage, [again, bob])
    expect(wordsOf(again)).toEqual(["Après la copie", "Avant la copie", "Encore", "Reçu par Bob"])
  })
})
