import { describe, expect, it } from "vitest"
import { CHARTER_GRACE_MS } from "../../shared/application/viewCharter.ts"
import type { Site } from "../../shared/application/site.ts"
import type { Hash } from "../../shared/kernel/ids.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const AT_DOOR = { ok: false, error: { kind: "charter" } }
const FIRST = { fr: "# Charte\n\nSoyons clairs.", en: "# Charter\n\nLet us be clear." }

/** Machines whose clock a story moves. */
const createStage = () => {
  const network = createMemoryNetwork()
  let ahead = 0
  const machine = (name: string): MemoryMachine => createMemoryMachine(name, network, { now: () => Date.now() + ahead })
  return {
    network,
    machine,
    pass: (ms: number) => {
      ahead += ms
    },
  }
}

const everyoneOf = async (site: Site) => {
  const [everyone] = await until(site.communities, ([first]) => first?.ready ?? false)
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}
const versionsOf = (site: Site) => site.charter.get().versions
const isMember = (site: Site) => until(site.standing, ({ kind }) => kind === "member")
const post = async (site: Site, markdown: string) =>
  site.submitPost({ ledger: await everyoneOf(site), kind: "message", title: "", markdown })
const currentOf = (site: Site): Hash => {
  const [current] = versionsOf(site)
  if (!current) throw new Error("no charter")
  return current.hash
}

describe("a charter", () => {
  it("is asked of a newcomer before their first post, who may read and look around until then", async () => {
    const { machine } = createStage()
    const alice = keep(await foundAtelier(machine("alice").start()))
    expect(alice.charter.get()).toMatchObject({ standing: { kind: "none" }, mayPublish: true })
    must(await alice.publishCharter(FIRST, ""))
    expect(alice.charter.get()).toMatchObject({ standing: { kind: "accepted" }, versions: [{ number: 1 }] })
    const bob = keep(await joinBy(alice, machine("bob").start(), "Bob"))
    await isMember(bob)
    expect(bob.charter.get()).toMatchObject({ standing: { kind: "newcomer", postponed: false }, mayPublish: false })
    await say(alice, await everyoneOf(alice), "Bienvenue")
    await until(bob.home, () => textsOf(bob).includes("Bienvenue"))
    must(await bob.postponeCharter())
    expect(bob.charter.get().standing).toEqual({ kind: "newcomer", postponed: true })
    expect(await post(bob, "Bonjour")).toEqual(AT_DOOR)
    const [key] = bob.home.get()
    if (!key) throw new Error("no post")
    expect(await bob.submitComment({ post: key, markdown: "Merci" })).toEqual(AT_DOOR)
    must(await bob.toggleReaction(key, "👋"))
    expect(await bob.publishCharter(FIRST, "")).toMatchObject(DENIED)
    must(await bob.acceptCharter(currentOf(bob)))
    must(await post(bob, "Bonjour"))
    const told = await until(alice.charter, ({ acceptances }) => acceptances.every(({ current }) => current))
    expect(told.acceptances.map(({ person, version }) => [person.name, version])).toEqual([
      ["Alice", 1],
      ["Bob", 1],
    ])
    expect(bob.charter.get().acceptances).toEqual([])
    const register = alice.register(alice.id).map(({ type, author, name }) => [type, author?.name, name])
    expect(register).toContainEqual(["charter.accept", "Bob", "1"])
    expect(register).toContainEqual(["charter.publish", "Alice", "1"])
  })

  it("that changes leaves who accepted it before two weeks from when their own machine heard of it", async () => {
    const { machine, network, pass } = createStage()
    const alice = keep(await foundAtelier(machine("alice").start()))
    must(await alice.publishCharter(FIRST, ""))
    const bobs = machine("bob")
    const bob = keep(await joinBy(alice, bobs.start(), "Bob"))
    await isMember(bob)
    const first = currentOf(bob)
    must(await bob.acceptCharter(first))
    network.split(["alice"], ["bob"])
    must(await alice.publishCharter({ ...FIRST, en: null }, "In French alone from now on."))
    pass(2 * CHARTER_GRACE_MS)
    await network.heal()
    const { standing } = await until(bob.charter, ({ versions }) => versions.length === 2)
    expect(standing).toMatchObject({ kind: "changed", before: first })
    expect(versionsOf(bob)[0]).toMatchObject({ number: 2, change: "In French alone from now on." })
    must(await post(bob, "Encore là"))
    expect(alice.charter.get().acceptances).toContainEqual(
      expect.objectContaining({ version: 1, current: false, at: expect.any(Number) }),
    )
    await bob.close()
    const again = keep(must(await bobs.start().open(bob.id)))
    pass(CHARTER_GRACE_MS + 1)
    expect(await post(again, "Trop tard")).toEqual(AT_DOOR)
    must(await again.acceptCharter(currentOf(again)))
    must(await post(again, "Lu"))
  })

  it("is new to who was there before the first one, and asks nothing of a site without any", async () => {
    const { machine } = createStage()
    const alice = keep(await foundAtelier(machine("alice").start()))
    const bob = keep(await joinBy(alice, machine("bob").start(), "Bob"))
    await isMember(bob)
    must(await post(bob, "Avant"))
    must(await alice.publishCharter(FIRST, ""))
    const { standing } = await until(bob.charter, ({ versions }) => versions.length === 1)
    expect(standing).toMatchObject({ kind: "changed", before: null })
    must(await post(bob, "Pendant"))
  })

  it("takes no text without words, and publishes nothing twice", async () => {
    const { machine } = createStage()
    const alice = keep(await foundAtelier(machine("alice").start()))
    expect(await alice.publishCharter({ fr: " ", en: null }, "")).toMatchObject({ error: { reason: "empty" } })
    expect(await alice.publishCharter({ fr: "x".repeat(9_001), en: null }, "")).toMatchObject({
      error: { reason: "too-long" },
    })
    must(await alice.publishCharter(FIRST, ""))
    must(await alice.publishCharter({ ...FIRST }, "Nothing"))
    expect(versionsOf(alice)).toHaveLength(1)
  })
})

describe("what is posted here", () => {
  it("is said of the site and of a community, and reaches everybody", async () => {
    const { machine } = createStage()
    const alice = keep(await foundAtelier(machine("alice").start()))
    const bob = keep(await joinBy(alice, machine("bob").start(), "Bob"))
    await isMember(bob)
    expect(await bob.changeEditorial("Rien")).toMatchObject(DENIED)
    must(await alice.changeEditorial(" Des questions,\r\ndes essais. "))
    await until(bob.charter, ({ editorial }) => editorial === "Des questions,\ndes essais.")
    const ledger = await everyoneOf(alice)
    const about = { name: "Tous", purpose: "Parler", emoji: "💬", editorial: "Une nouvelle par jour." }
    must(await alice.describeCommunity(ledger, about))
    await until(bob.communities, ([everyone]) => everyone?.editorial === "Une nouvelle par jour.")
  })
})
