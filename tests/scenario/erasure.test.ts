import { beforeEach, describe, expect, it } from "vitest"
import { ERASURE_DELAY_MS } from "../../shared/application/roleErasures.ts"
import type { PostKey, Site } from "../../shared/application/site.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { DENIED, foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

const WHY = { reason: "private", note: "Un numéro de téléphone" } as const
const TEXT = "Le numéro de Zoé est zéro-six-quarante-deux"
const ISO_DAY = 24 * 60 * 60 * 1000

/** Days that have passed on all machines. */
let passed = 0
beforeEach(() => {
  passed = 0
})
const now = () => Date.now() + passed

interface Cast {
  readonly alice: Site
  readonly bob: Site
  readonly carol: Site
  readonly dan: Site
  readonly machines: readonly MemoryMachine[]
  readonly post: PostKey
}

/** Alice owns the site and its community; Bob moderates the site; Carol wrote a post, and corrected it; Dan reads. */
const start = async (): Promise<Cast> => {
  const network = createMemoryNetwork()
  const machines = ["alice", "bob", "carol", "dan"].map((name) => createMemoryMachine(name, network, { now }))
  const [first, ...others] = machines
  if (!first) throw new Error("no machine")
  const alice = keep(await foundAtelier(first.start()))
  const sites = [alice]
  for (const [at, machine] of others.entries())
    sites.push(keep(await joinBy(alice, machine.start(), ["Bob", "Carol", "Dan"][at] ?? "")))
  const [, bob = alice, carol = alice, dan = alice] = sites
  for (const site of sites) {
    await until(site.members, (members) => members.size === 4)
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
  }
  must(await alice.changeRole(bob.me.member, "moderator"))
  for (const site of sites) await until(site.members, (members) => members.get(bob.me.member)?.role === "moderator")
  const ledger = alice.communities.get()[0]?.ledger
  if (!ledger) throw new Error("no community")
  await say(carol, ledger, TEXT)
  for (const site of sites) await until(site.home, () => textsOf(site).includes(TEXT))
  const post = carol.home.get().find((key) => carol.post(key).get()?.markdown === TEXT)
  if (!post) throw new Error("no post")
  must(await carol.edit(post, { markdown: `${TEXT}, corrigé` }))
  for (const site of sites) await until(site.post(post), (view) => view?.history.length === 1)
  return { alice, bob, carol, dan, machines, post }
}

const sees = (site: Site, post: PostKey) =>
  site
    .community(post.ledger)
    .get()
    .some(({ item }) => item === post.item)

const says = (value: unknown): boolean => {
  if (typeof value === "string") return value.includes("zéro-six")
  if (value instanceof Uint8Array) return says(new TextDecoder().decode(value))
  if (value instanceof Map) return [...value.values()].some(says)
  return typeof value === "object" && value !== null && Object.values(value).some(says)
}
/** Whether a word of the text lies anywhere on that disk, in either wording, in rows, drafts or the index. */
const holds = (machine: MemoryMachine, { id }: Site): boolean =>
  says(machine.disks.get(id)) || says(machine.indexes.get(id))

/** The delay is over, and something happens. */
const wait = async ({ dan, post }: Cast, ms: number): Promise<void> => {
  passed += ms
  await say(dan, post.ledger, `Bonjour ${passed}`)
}
const countOf = (site: Site, post: PostKey) => site.community(post.ledger).get().length

describe("an erasure by a role", () => {
  it("hides at once, tells the author why, and leaves every store after the delay; chains still agree", async () => {
    const cast = await start()
    const { alice, bob, carol, dan, machines, post } = cast
    expect(await dan.eraseItem(post, WHY)).toMatchObject(DENIED)
    expect(await carol.eraseItem(post, WHY)).toMatchObject(DENIED)
    must(
      await dan.saveDraft("note", { ...draft(`> ${TEXT}\n>\n> — [Carol](#/c/${post.ledger}/p/${post.item})\n\nEt ?`) }),
    )
    must(await bob.eraseItem(post, WHY))
    await until(dan.community(post.ledger), () => !sees(dan, post))
    const [told] = await until(carol.inbox, (entries) => entries.length === 1)
    expect(told).toMatchObject({ reason: "erased", item: post.item, from: [bob.me.member], unread: true })
    await until(carol.moderation, ({ mine }) => mine[0]?.erasing?.note === WHY.note)
    await until(carol.post(post), (view) => view?.withheld?.erasing?.by === bob.me.member)
    await until(alice.community(post.ledger), () => !sees(alice, post))
    const before = countOf(alice, post)
    await wait(cast, ERASURE_DELAY_MS - ISO_DAY)
    await until(alice.community(post.ledger), () => countOf(alice, post) > before)
    expect(machines.map((machine) => holds(machine, alice))).toEqual([true, true, true, true])
    await wait(cast, 2 * ISO_DAY)
    await expect
      .poll(() => machines.map((machine) => holds(machine, alice)), { timeout: 40_000 })
      .toEqual([false, false, false, false])
    await until(carol.moderation, ({ erased, mine }) => erased.length === 1 && mine.length === 0)
    expect(carol.moderation.get().erased[0]).toMatchObject({ by: bob.me.member, reason: "private", note: WHY.note })
    expect(carol.inbox.get().map(({ id, reason }) => [id, reason])).toEqual([[told?.id, "erased"]])
    await until(dan.sync, ({ state }) => state === "even")
    await expect
      .poll(async () => (await dan.drafts()).map((kept) => kept.draft.markdown), { timeout: 40_000 })
      .toEqual([`> …\n>\n> — [Carol](#/c/${post.ledger}/p/${post.item})\n\nEt ?`])
  })

  it("waits for an answer where its author asks another to look, and ends where that one shows it again", async () => {
    const cast = await start()
    const { alice, bob, carol, dan, machines, post } = cast
    must(await bob.eraseItem(post, WHY))
    await until(carol.moderation, ({ mine }) => mine.length === 1)
    must(await carol.appealItem(post, "C’est mon propre numéro"))
    await until(bob.moderation, ({ waiting }) => waiting.length === 1)
    expect(await bob.keepItem(post, "")).toMatchObject(DENIED)
    await until(alice.moderation, ({ waiting }) => waiting.length === 1)
    // A machine that hears of the question only after the delay has nothing left to wait with.
    await expect
      .poll(() => dan.register(post.ledger).some(({ type }) => type === "item.appeal"), { timeout: 40_000 })
      .toBe(true)
    const before = countOf(alice, post)
    await wait(cast, 2 * ERASURE_DELAY_MS)
    await until(alice.community(post.ledger), () => countOf(alice, post) > before)
    expect(holds(machines[3] ?? never(), dan)).toBe(true)
    must(await alice.restoreItem(post, "Elle le sait"))
    await until(dan.community(post.ledger), () => sees(dan, post))
    const [decided] = await until(carol.inbox, ([entry]) => entry?.reason === "appeal")
    expect(decided?.told).toEqual({ kind: "appeal", shown: true, note: "Elle le sait" })
    await wait(cast, ERASURE_DELAY_MS)
    await until(alice.community(post.ledger), () => countOf(alice, post) > before + 2)
    expect(machines.map((machine) => holds(machine, alice))).toEqual([true, true, true, true])
  })
})

const draft = (markdown: string) => ({ kind: "message", title: "", markdown, ledger: null, savedAt: 0 }) as const
const never = (): never => {
  throw new Error("no such machine")
}
