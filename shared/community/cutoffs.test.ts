import { beforeEach, describe, expect, it } from "vitest"
import { createHash } from "../crypto/hash.ts"
import { toUtf8 } from "../kernel/bytes.ts"
import {
  admission,
  createPerson,
  createSiteWorld,
  enrol,
  type Person,
  type Unseen,
} from "../site/fixtures/siteWorld.ts"
import { createCommunityProjection } from "./communityProjection.ts"
import { createItemMaker, deviceOf, LEDGER, memberNamed, post } from "./fixtures/itemMaker.ts"
import { resolveCommunity } from "./resolveCommunity.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { CommunityAct } from "./communityActs.ts"

let cast: { readonly [name in "alice" | "bob" | "carol" | "dave"]: Person }
let world: ReturnType<typeof createSiteWorld>

/** Alice owns the site, Carol moderates it, Bob and Dave are members. */
beforeEach(async () => {
  const [alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map(createPerson) as [
    Person,
    Person,
    Person,
    Person,
  ]
  cast = { alice, bob, carol, dave }
  world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  for (const newcomer of [bob, carol, dave]) await world.act(alice, admission(await enrol(newcomer, text)))
  await world.act(alice, { type: "role.grant", member: carol.member, role: "moderator" })
})

const hashOf = (seq: number): Hash => createHash(Uint8Array.of(seq))
const endOf = ({ device }: Person, seq: number): Unseen<CommunityAct> => ({
  type: "cutoff.set",
  ends: [{ device, seq, hash: hashOf(seq) }],
})

const found = (creator: Person, access: "open" | "private") => {
  const records: ActRecord[] = []
  const chains = new Map<DeviceId, number>()
  const write = (author: Person, act: Unseen<CommunityAct>, at = chains.get(author.device) ?? 0): ActRecord => {
    chains.set(author.device, at + 1)
    const body = { ...act, seen: records.slice(-1).map(({ hash }) => hash) }
    const hash = createHash(toUtf8(JSON.stringify([author.device, at, body])))
    const ledger = records[0]?.ledger ?? (hash as LedgerId)
    const record = { ledger, hash, device: author.device, seq: at, hlc: { ms: at, counter: 0 }, body }
    records.push(record)
    return record
  }
  write(creator, {
    type: "community.create",
    site: world.site,
    name: "Ateliers",
    purpose: "",
    emoji: "🛠️",
    access,
    creator: creator.member,
    salt: "AAAAAAAAAAAAAAAAAAAAAA",
  })
  const resolve = async () => {
    const state = resolveCommunity(records, await world.resolve(cast.alice))
    if (!state) throw new TypeError("the genesis is there")
    return state
  }
  return { write, resolve }
}

const seqsOf = ({ cutoffs }: Awaited<ReturnType<ReturnType<typeof found>["resolve"]>>) =>
  [...cutoffs.values()].map(({ seq }) => seq)

describe("a cutoff", () => {
  it("ends nothing of a member, counts once they are removed, and the farthest of several does", async () => {
    const { alice, bob, carol } = cast
    const { write, resolve } = found(alice, "open")
    write(carol, endOf(bob, 4))
    write(alice, endOf(bob, 9))
    write(carol, endOf(bob, 6))
    expect(seqsOf(await resolve())).toEqual([])
    await world.act(alice, { type: "member.remove", member: bob.member })
    expect((await resolve()).cutoffs).toEqual(new Map([[bob.device, { seq: 9, hash: hashOf(9) }]]))
    expect((await resolve()).barred).toEqual(new Set([bob.device]))
  })

  it("before the first ends a chain of which nobody who moderates had anything, and any other goes farther", async () => {
    const { alice, bob, carol } = cast
    const { write, resolve } = found(alice, "open")
    const described = write(bob, { type: "community.describe", name: "À moi" })
    write(carol, { type: "cutoff.set", ends: [{ device: bob.device, seq: -1, hash: null }] })
    await world.act(alice, { type: "member.remove", member: bob.member })
    const ended = await resolve()
    expect(ended.cutoffs).toEqual(new Map([[bob.device, { seq: -1, hash: null }]]))
    expect(ended.void).toContainEqual({ hash: described.hash, reason: "removed-author" })
    write(alice, endOf(bob, 0))
    expect(seqsOf(await resolve())).toEqual([0])
  })

  it("names an envelope by its hash, and nothing before the first", async () => {
    const { alice, bob, carol } = cast
    const { write, resolve } = found(alice, "open")
    const ends = [
      { device: bob.device, seq: -1, hash: hashOf(1) },
      { device: bob.device, seq: 4, hash: null },
      { device: bob.device, seq: -2, hash: null },
    ]
    for (const end of ends) write(carol, { type: "cutoff.set", ends: [end] } as unknown as Unseen<CommunityAct>)
    await world.act(alice, { type: "member.remove", member: bob.member })
    const state = await resolve()
    expect([seqsOf(state), state.void.map(({ reason }) => reason)]).toEqual([[], ends.map(() => "unknown-act")])
  })

  it("is set by whoever moderates there, and by nobody else", async () => {
    const { alice, bob, carol, dave } = cast
    const { write, resolve } = found(dave, "private")
    const refused = [write(carol, endOf(bob, 5)), write(alice, endOf(bob, 6))]
    write(dave, endOf(bob, 2))
    await world.act(alice, { type: "member.remove", member: bob.member })
    const state = await resolve()
    expect(seqsOf(state)).toEqual([2])
    expect(state.void).toEqual(refused.map(({ hash }) => ({ hash, reason: "no-right" })))
  })

  it("of somebody who was removed as well counts no more", async () => {
    const { alice, bob, carol } = cast
    const { write, resolve } = found(alice, "open")
    write(carol, endOf(bob, 900))
    write(alice, endOf(bob, 3))
    for (const { member } of [bob, carol]) await world.act(alice, { type: "member.remove", member })
    expect(seqsOf(await resolve())).toEqual([3])
  })

  it("makes void what the removed did beyond it, and no friend without the right sets it farther", async () => {
    const { alice, bob, carol, dave } = cast
    const { write, resolve } = found(bob, "open")
    const described = write(bob, { type: "community.describe", name: "Avant" })
    write(carol, endOf(bob, 1))
    const beyond = write(bob, { type: "community.describe", name: "Après" }, 7)
    write(dave, endOf(bob, 9))
    await world.act(alice, { type: "member.remove", member: bob.member })
    const state = await resolve()
    expect([state.name, seqsOf(state)]).toEqual(["Avant", [1]])
    expect(state.void).toContainEqual({ hash: beyond.hash, reason: "removed-author" })
    expect(state.void.map(({ hash }) => hash)).not.toContain(described.hash)
  })

  it("by a friend counts where the removed gave them the right before it, and not where they gave it beyond", async () => {
    const { alice, bob, carol, dave } = cast
    const { write, resolve } = found(bob, "open")
    write(carol, endOf(bob, 1))
    write(bob, { type: "community.role", member: dave.member, role: "animator", review: null }, 7)
    write(dave, endOf(bob, 9))
    await world.act(alice, { type: "member.remove", member: bob.member })
    expect(seqsOf(await resolve())).toEqual([1])
    write(carol, endOf(bob, 7))
    expect(seqsOf(await resolve())).toEqual([9])
  })

  it("ends also the chain of whoever was removed from the community alone, until they are let in again", async () => {
    const { bob, dave } = cast
    const { write, resolve } = found(dave, "private")
    write(dave, { type: "community.admit", member: bob.member })
    write(dave, { type: "community.remove", member: bob.member })
    write(dave, endOf(bob, 2))
    expect((await resolve()).barred).toEqual(new Set([bob.device]))
    expect(seqsOf(await resolve())).toEqual([2])
    write(dave, { type: "community.admit", member: bob.member })
    expect((await resolve()).barred).toEqual(new Set())
    expect(seqsOf(await resolve())).toEqual([])
  })
})

describe("items beyond a cutoff", () => {
  it("do not show though their chain goes on, and show again where it is moved", () => {
    const maker = createItemMaker()
    const ends = new Map<DeviceId, number>()
    const projection = createCommunityProjection({
      ledger: LEDGER,
      memberOf: maker.memberOf,
      mayHaveWritten: (member) => member === memberNamed("bob"),
      endOf: (device) => ends.get(device),
    })
    const [first, second] = [maker.write("bob", post("first")), maker.write("bob", post("second"))]
    projection.apply([first, second], [])
    expect(projection.posts()).toHaveLength(2)
    ends.set(deviceOf("bob"), first.seq)
    expect(projection.reattribute()).toEqual(new Set([second.id]))
    expect(projection.posts()).toEqual([first.id])
    ends.clear()
    projection.reattribute()
    expect(projection.posts()).toHaveLength(2)
  })
})
