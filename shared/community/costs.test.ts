import { beforeEach, expect, it } from "vitest"
import { createCausalOrder } from "../site/causalOrder.ts"
import { beginFold, extendFold } from "../site/extendFold.ts"
import { createPerson, createSiteWorld, type Person } from "../site/fixtures/siteWorld.ts"
import { found, type ReadAct } from "../site/foldSite.ts"
import type { SiteDraft } from "../site/siteDraft.ts"
import { setCutoff } from "../site/siteRules.ts"
import type { SiteState } from "../site/siteState.ts"
import { createStanding, findFirstChange } from "../site/standingRemovals.ts"
import { parseSiteAct } from "../site/acts.ts"
import { createHash } from "../crypto/hash.ts"
import { toUtf8 } from "../kernel/bytes.ts"
import { createCommunityLedger } from "./fixtures/communityLedger.ts"
import { parseCommunityAct } from "./communityActs.ts"
import type { CommunityActOf, CommunityDraft, Creation, ReadCommunityAct } from "./communityDraft.ts"
import { resolveDoor } from "./door/resolveDoor.ts"
import { foldCommunity } from "./foldCommunity.ts"
import { keep } from "./moderationRules.ts"
import { UNMODERATED } from "./moderation.ts"
import type { DeviceId, Hash, ItemId, LedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { CausalOrder, CitingAct } from "../site/causalOrder.ts"

/** What an author's modified client can make everybody's machine reckon grows with what they wrote, not with its square: 3,000 such acts took four minutes. */

const TIMES = 40

let alice: Person
let bob: Person
let site: SiteState
let genesis: ActRecord

beforeEach(async () => {
  ;[alice, bob] = [createPerson("Alice"), createPerson("Bob")]
  const world = createSiteWorld(alice)
  site = await world.resolve(alice)
  const [first] = alice.held.values()
  if (!first) throw new TypeError("a site begins with an act")
  genesis = first
  // Bob is there without an invitation: who let him in is not what these acts are about.
  const member = site.members.get(alice.member)
  const device = site.devices.get(alice.device)
  if (!member || !device) throw new TypeError("alice founded it")
  site = {
    ...site,
    members: new Map(site.members).set(bob.member, {
      ...member,
      id: bob.member,
      role: "member",
      devices: [bob.device],
    }),
    devices: new Map(site.devices).set(bob.device, { ...device, member: bob.member }),
  }
})

/** Counts what the fold asks of the order about pasts. */
const counting = <Act extends CitingAct>(order: CausalOrder<Act>) => {
  const asked = { times: 0 }
  const count =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      asked.times += 1
      return ask(...given)
    }
  return {
    asked,
    order: { ...order, past: count(order.past), pastOfAny: count(order.pastOfAny), precedes: count(order.precedes) },
  }
}

it("removing somebody again and again costs no question for each pair of a removal and an act of theirs", () => {
  const room = createCommunityLedger({ creator: alice, access: "open", site: () => site })
  for (let time = 0; time < TIMES; time++) {
    room.write(alice, { type: "community.remove", member: bob.member }, [room.genesis])
    room.write(bob, { type: "community.leave" }, [room.genesis])
  }
  const acts = room.records.map(({ hash, device, seq, hlc, body }) => {
    const read: ReadCommunityAct = { hash, device, seq, hlc, seen: [room.genesis.hash], act: parseCommunityAct(body) }
    return read
  })
  const [first] = acts
  const { order, asked } = counting(orderOf(acts, room.genesis.hash))
  if (first?.act?.type !== "community.create") throw new TypeError("a community begins with its creation")
  const creation: Creation = first.act
  const fold = foldCommunity({ genesis: first, creation }, { order, site, isBeyond: () => false, closings: [] })
  expect(fold.void.filter(({ reason }) => reason === "removed-author")).toHaveLength(TIMES)
  expect(asked.times).toBeLessThan(4 * TIMES)
})

it("so it is in the site", () => {
  const seqs = new Map<DeviceId, number>([[alice.device, 1]])
  const write = (author: Person, body: ActRecord["body"]): ReadAct => {
    const seq = seqs.get(author.device) ?? 0
    seqs.set(author.device, seq + 1)
    const said = { ...body, seen: [genesis.hash] }
    const hash = createHash(toUtf8(JSON.stringify([author.device, seq, said])))
    const record = { ledger: site.id, hash, device: author.device, seq, hlc: { ms: 1, counter: 0 }, body: said }
    return { hash, device: author.device, seq, seen: [genesis.hash], record, act: parseSiteAct(said) }
  }
  const removals = Array.from({ length: TIMES }, () => write(alice, { type: "member.remove", member: bob.member }))
  const voided = Array.from({ length: TIMES }, () => write(bob, { type: "site.rename", name: "À moi" }))
  const act = parseSiteAct(genesis.body)
  if (act?.type !== "site.create") throw new TypeError("a site begins with its creation")
  const read: ReadAct = { ...genesis, seen: [], record: genesis, act }
  const { order, asked } = counting(orderOf([read, ...removals, ...voided], genesis.hash))
  const standing = createStanding(removals.map(({ hash }) => ({ hash, target: bob.member, rank: 9 })))
  const begin = beginFold(read, act)
  const members = begin.site.members.thaw()
  const devices = begin.site.devices.thaw()
  const [member, device] = [members.get(alice.member), devices.get(alice.device)]
  if (!member || !device) throw new TypeError("alice founded it")
  members.set(bob.member, { ...member, id: bob.member, devices: [bob.device] })
  devices.set(bob.device, { ...device, member: bob.member })
  const known = { ...begin, site: { ...begin.site, members: members.freeze(), devices: devices.freeze() } }
  const fold = extendFold({ ...known, checkpoints: [] }, 1, { order, verdicts: new Map(), standing, replaced: [] })
  expect(fold.void.filter(({ reason }) => reason === "removed-author")).toHaveLength(TIMES)
  expect(asked.times).toBeLessThan(4 * TIMES)
})

it("a machine that is taken off has only its own acts looked at, however many its member had", () => {
  const act = parseSiteAct(genesis.body)
  if (act?.type !== "site.create") throw new TypeError("a site begins with its creation")
  const read: ReadAct = { ...genesis, seen: [], record: genesis, act }
  const begin = beginFold(read, act)
  const members = begin.site.members.thaw()
  const devices = Array.from({ length: TIMES }, (_, at) => createPerson(`Machine ${at}`).device)
  const known = members.get(alice.member)
  if (known) members.set(alice.member, { ...known, devices: [alice.device, ...devices] })
  const looked: DeviceId[] = []
  const order = orderOf([read], genesis.hash)
  const watched: typeof order = {
    ...order,
    byDevice(device) {
      looked.push(device)
      return order.byDevice(device)
    },
  }
  const revoked = devices.slice(0, 1)
  const after = createStanding([{ hash: genesis.hash, target: alice.member, devices: revoked, rank: 1 }])
  const fold = { site: { ...begin.site, members: members.freeze() }, removals: [] }
  findFirstChange({ before: createStanding([]), after, fold, order: watched, returns: [] })
  expect(looked).toEqual(revoked)
})

it("answers to reports of one post are written down once each, not copied with each act", () => {
  const draft = createDraft()
  const target = "2026-Q4.1.1" as ItemId
  const answer = (report: string): unknown => {
    const reports = [report as ItemId]
    const act: CommunityActOf<"item.keep"> = { type: "item.keep", target, note: "", reports, seen: [] }
    expect(keep(draft, act, { site, author: alice.member, hlc: { ms: 1, counter: 0 } })).toBeUndefined()
    return draft.moderation.get(target)?.answered
  }
  const first = answer("2026-Q4.1.2")
  expect(answer("2026-Q4.1.3")).toBe(first)
  expect(draft.moderation.get(target)?.answered.size).toBe(2)
  expect(UNMODERATED.answered.size).toBe(0)
})

it("ends that somebody sets of one chain again and again are one end, the farthest", () => {
  const act = parseSiteAct(genesis.body)
  if (act?.type !== "site.create") throw new TypeError("a site begins with its creation")
  const draft: SiteDraft = found({ ...genesis, seen: [], record: genesis, act }, act)
  const author = draft.members.get(alice.member)
  if (!author) throw new TypeError("alice founded it")
  const context = { hash: genesis.hash, device: alice.device, hlc: genesis.hlc, author, follows: () => true }
  for (const seq of [3, 7, 5]) {
    const ends = [{ device: alice.device, seq, hash: createHash(toUtf8(`${seq}`)) }]
    expect(setCutoff(draft, { type: "cutoff.set", ends, seen: [] }, context)).toBeUndefined()
  }
  expect([...draft.cutoffs.values()].map(({ seq }) => seq)).toEqual([7])
})

it("an act at a door is read once, however often the door is folded", () => {
  let read = 0
  const counted = (body: JsonObject): JsonObject =>
    new Proxy(body, {
      get(target, key) {
        if (key === "request") read += 1
        return Reflect.get(target, key) as unknown
      },
    })
  const write = (author: Person, seq: number, body: JsonObject): ActRecord => {
    const hash = createHash(toUtf8(JSON.stringify([author.device, seq, body])))
    const ledger = (opening?.hash ?? hash) as LedgerId
    return { ledger, hash, device: author.device, seq, hlc: { ms: seq, counter: 0 }, body: counted(body) }
  }
  let opening: ActRecord | undefined
  const people = { owners: [alice.member], animators: [], creator: alice.member }
  const face = { name: "Achats", purpose: "", emoji: "🤝", community: site.id, site: site.id, ...people }
  opening = write(alice, 0, { type: "door.create", ...face, salt: "AAAAAAAAAAAAAAAAAAAAAA", seen: [] })
  const records = [opening, write(bob, 0, { type: "door.withdraw", request: opening.hash, seen: [opening.hash] })]
  const first = resolveDoor(records, site)
  expect(first?.void.map(({ reason }) => reason)).toEqual(["not-waiting"])
  const before = read
  expect(before).toBeGreaterThan(0)
  expect(resolveDoor(records, site)).toEqual(first)
  expect(read).toBe(before)
})

const orderOf = <Act extends CitingAct>(acts: readonly Act[], first: Hash): CausalOrder<Act> => {
  const order = createCausalOrder<Act>(first)
  order.add(acts)
  return order
}

const createDraft = (): CommunityDraft => {
  const room = createCommunityLedger({ creator: alice, access: "open", site: () => site })
  const act = parseCommunityAct(room.genesis.body)
  if (act?.type !== "community.create") throw new TypeError("a community begins with its creation")
  const read: ReadCommunityAct = { ...room.genesis, seen: [], act }
  const order = orderOf([read], read.hash)
  const { moderation, ...fold } = foldCommunity(
    { genesis: read, creation: act },
    { order, site, isBeyond: () => false, closings: [] },
  )
  expect(moderation.size).toBe(0)
  return {
    ...fold,
    invitations: new Set(),
    left: new Set(),
    joined: new Map(),
    everJoined: new Set(),
    roles: new Map(fold.roles),
    moderation: new Map(),
  }
}
