import { describe, expect, it } from "vitest"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import type { Site } from "../../../shared/application/site.ts"
import { fromHex, toUtf8 } from "../../../shared/kernel/bytes.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { createMemoryMachine } from "../../fakes/memoryMachine.ts"
import { createMemoryNetwork, type MemoryNetwork } from "../../fakes/memoryMesh.ts"
import { createWiretap, type Wiretap } from "../../fakes/wiretap.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, until } from "../story.ts"

const { keep } = keepSites()

const BUYING = { name: "Achats groupés", purpose: "Négocier ensemble", emoji: "🤝", access: "request" } as const

interface Three {
  readonly network: MemoryNetwork
  readonly alice: Site
  readonly bob: Site
  readonly carol: Site
  readonly carols: Wiretap
}

/** Alice owns the site; Bob and Carol are members; what reaches Carol's machine is written down. */
const startThree = async (): Promise<Three> => {
  const network = createMemoryNetwork()
  const carols = createWiretap()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(carols.disturb), "Carol"))
  for (const site of [alice, bob, carol]) await until(site.members, (members) => members.size === 3)
  return { network, alice, bob, carol, carols }
}

const readsIn = (site: Site, ledger: LedgerId): boolean =>
  site.communities.get().some((community) => community.ledger === ledger)
const doorFor = async (site: Site, ledger: LedgerId): Promise<DoorView> => {
  const { doors } = await until(site.access, ({ doors: shown }) => shown.some(({ community }) => community === ledger))
  const door = doors.find(({ community }) => community === ledger)
  if (!door) throw new Error("it is there")
  return door
}
const waitingFor = async (site: Site) => {
  const { toAnswer } = await until(site.access, ({ toAnswer: waiting }) => waiting.length > 0)
  const [first] = toAnswer
  if (!first) throw new Error("it is there")
  return first
}

describe("a community on request", () => {
  it("shows its name and purpose to all, and to who is not in it neither a word nor its number on the wire", async () => {
    const { bob, carol, carols } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    await say(bob, ledger, "Le fournisseur baisse de 12 %")
    const door = await doorFor(carol, ledger)
    expect(door).toMatchObject({ name: BUYING.name, purpose: BUYING.purpose, answering: [bob.me.member] })
    expect(readsIn(carol, ledger)).toBe(false)
    must(await carol.askToJoin(door.door, "Je reprends le dossier"))
    await waitingFor(bob)
    expect(carols.heard(toUtf8("12 %"))).toBe(false)
    expect(carols.heard(fromHex(ledger) ?? new Uint8Array())).toBe(false)
  })

  it("lets in who was said yes to, with what was said before, and tells them by whom and why", async () => {
    const { bob, carol } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    await say(bob, ledger, "Le fournisseur baisse de 12 %")
    must(await carol.askToJoin((await doorFor(carol, ledger)).door, "Je reprends le dossier"))
    const { door, request } = await waitingFor(bob)
    expect(request).toMatchObject({ member: carol.me.member, note: "Je reprends le dossier" })
    must(await bob.answerRequest(door.door, { request: request.id, yes: true, note: "Bienvenue" }))
    expect(bob.access.get().toAnswer).toEqual([])
    await until(carol.communities, () => readsIn(carol, ledger))
    await until(carol.community(ledger), (keys) => keys.length === 1)
    const { mine } = await until(carol.access, (access) => access.mine.some((view) => view.request?.answer))
    expect(mine[0]?.request?.answer).toMatchObject({ by: bob.me.member, yes: true, note: "Bienvenue" })
    must(await carol.takeNote(request.id))
    await until(carol.access, (access) => access.mine.length === 0 && access.doors.length === 0)
  })

  it("keeps out who was said no to, who reads why and may ask again", async () => {
    const { bob, carol } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    const { door } = await doorFor(carol, ledger)
    must(await carol.askToJoin(door, ""))
    const { request } = await waitingFor(bob)
    must(await bob.answerRequest(door, { request: request.id, yes: false, note: "Seulement les acheteurs" }))
    await until(carol.access, ({ mine }) => mine[0]?.request?.answer?.note === "Seulement les acheteurs")
    expect(readsIn(carol, ledger)).toBe(false)
    must(await carol.askToJoin(door, "Je suis acheteuse depuis lundi"))
    expect((await waitingFor(bob)).request.note).toBe("Je suis acheteuse depuis lundi")
  })

  it("takes a request back, and asks nobody twice for one that waits", async () => {
    const { bob, carol } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    const { door } = await doorFor(carol, ledger)
    must(await carol.askToJoin(door, "Une fois"))
    must(await carol.askToJoin(door, "Deux fois"))
    expect(carol.access.get().mine).toHaveLength(1)
    await until(bob.access, ({ toAnswer }) => toAnswer.length === 1)
    must(await carol.withdrawRequest(door))
    expect(carol.access.get().mine).toEqual([])
    await until(bob.access, ({ toAnswer }) => toAnswer.length === 0)
  })

  it("is answered by an animator while its owner is away, through machines that are not in it", async () => {
    const { network, alice, bob, carol } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    must(await bob.addCommunityMember(ledger, alice.me.member))
    must(await bob.giveCommunityRole(ledger, { member: alice.me.member, role: "animator", review: null }))
    await until(carol.access, ({ doors }) => doors[0]?.answering.length === 2)
    await until(alice.communities, (views) => views.some((view) => view.ledger === ledger && view.mayWrite))
    network.split(["alice", "carol"], ["bob"])
    const { door } = await doorFor(carol, ledger)
    must(await carol.askToJoin(door, ""))
    const { request } = await waitingFor(alice)
    must(await alice.answerRequest(door, { request: request.id, yes: true, note: "" }))
    await until(carol.communities, () => readsIn(carol, ledger))
    expect(bob.communities.get().find((view) => view.ledger === ledger)?.members).not.toContain(carol.me.member)
  })

  it("is answered by nobody without the right, whatever their program writes", async () => {
    const { alice, bob, carol } = await startThree()
    const ledger = must(await bob.createCommunity(BUYING))
    const { door } = await doorFor(carol, ledger)
    must(await carol.askToJoin(door, ""))
    const { request } = await waitingFor(bob)
    await doorFor(alice, ledger)
    expect(await alice.answerRequest(door, { request: request.id, yes: true, note: "" })).toMatchObject({ ok: false })
    expect(await carol.answerRequest(door, { request: request.id, yes: true, note: "" })).toMatchObject({ ok: false })
    expect(readsIn(carol, ledger)).toBe(false)
  })
})

describe("closing an open community", () => {
  it("shows its door to who did not belong to it, and no longer what was said there", async () => {
    const { network, bob, carol, alice } = await startThree()
    const ledger = must(await bob.createCommunity({ ...BUYING, access: "open", joining: "choice" }))
    await until(carol.communities, () => readsIn(carol, ledger))
    await until(alice.communities, () => readsIn(alice, ledger))
    must(await alice.joinCommunity(ledger))
    await until(bob.communities, (views) => views.some((view) => view.ledger === ledger && view.members.length === 2))
    expect(await carol.closeCommunity(ledger)).toMatchObject(DENIED)
    // Away while it is closed, she is never sent the act that closes it: its door tells her.
    network.split(["alice", "bob"], ["carol"])
    must(await bob.closeCommunity(ledger))
    await network.heal()
    await doorFor(carol, ledger)
    await until(carol.communities, () => !readsIn(carol, ledger))
    await until(alice.communities, (views) => views.some((view) => view.ledger === ledger && view.access === "request"))
  })
})

describe("removing somebody from a community", () => {
  it("leaves them without what is said from then on, and says why to who is in it", async () => {
    const { bob, carol, carols } = await startThree()
    const ledger = must(await bob.createCommunity({ ...BUYING, access: "private" }))
    must(await bob.addCommunityMember(ledger, carol.me.member))
    await until(carol.communities, () => readsIn(carol, ledger))
    must(await bob.removeCommunityMember(ledger, carol.me.member, "La mission est finie"))
    await say(bob, ledger, "Entre nous maintenant")
    await say(bob, bob.communities.get()[0]?.ledger ?? ledger, "Pour tous")
    await until(carol.home, (keys) => keys.some((key) => carol.post(key).get()?.markdown === "Pour tous"))
    expect(carols.heard(toUtf8("Entre nous maintenant"))).toBe(false)
    expect(bob.register(ledger).find(({ type }) => type === "community.remove")?.name).toBe("La mission est finie")
  })
})
