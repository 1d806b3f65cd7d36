import type { DeviceId, Hash } from "../kernel/ids.ts"
import { createPasts, type Past } from "./causalPast.ts"

/** What the order needs to know of an act; `seen` is what its body cites. */
export interface CitingAct {
  readonly hash: Hash
  readonly device: DeviceId
  readonly seq: number
  readonly seen: readonly Hash[]
  /** Set on an act beyond a fork: the act before it on its own branch; its device's seq no longer tells. */
  readonly previous?: Hash | null | undefined
}

/** Order of hexadecimal texts, the same in every locale. */
export const compareHex = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

export interface CausalOrder<Act extends CitingAct> {
  /** Delivered acts, every act after all that it cites, ties by hash. The same array throughout. */
  readonly delivered: readonly Act[]
  /** Where a delivered act stands. */
  positionOf(hash: Hash): number | undefined
  /** Acts that cite something we don't hold, directly or through others. */
  waiting(): readonly Hash[]
  /** Delivered acts that no other delivered act follows, in order. */
  tips(): readonly Hash[]
  /** What lies in the causal past of that act, which is not in its own past. */
  past(later: Hash): Past
  /** What any of these acts had seen: collected once for a list, however many it names and however often it is asked. */
  pastOfAny(laters: readonly Hash[]): Past
  /** True where `earlier` lies in the causal past of `later`. */
  precedes(earlier: Hash, later: Hash): boolean
  /** Delivered acts of one device, in no order. */
  byDevice(device: DeviceId): readonly Act[]
}

/** An order that takes in more acts: the same as if it had been made of all of them at once. */
export interface GrowingOrder<Act extends CitingAct> extends CausalOrder<Act> {
  /** How many acts were given. */
  size(): number
  /** Given already, delivered or not. */
  has(hash: Hash): boolean
  /** Passes over acts that it holds. @returns the first place in `delivered` that changed */
  add(acts: readonly Act[]): number
}

/** An act, and where it stands among the others. */
export interface Placed<Act extends CitingAct> {
  readonly act: Act
  /** What it follows: what it cites and its device's previous act, or else the genesis. */
  parents: readonly Hash[]
  /** How many of these are not delivered. */
  missing: number
  /** In `delivered`; -1 while it waits. */
  position: number
  /** By which it is known for good, wherever it stands: acts are numbered as they come. */
  readonly index: number
}

/** More at a time are put in order together with all others. */
const MAX_SINGLE = 64

const insertSmallestLast = (hashes: Hash[], hash: Hash): void => {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareHex(hashes[middle] ?? hash, hash) > 0) low = middle + 1
    else high = middle
  }
  hashes.splice(low, 0, hash)
}

const byChain = (one: CitingAct, other: CitingAct): number => one.seq - other.seq || compareHex(one.hash, other.hash)

export const createCausalOrder = <Act extends CitingAct>(genesis: Hash): GrowingOrder<Act> => {
  const placed = new Map<Hash, Placed<Act>>()
  /** Of each device the acts before any fork, by seq. */
  const chains = new Map<DeviceId, Act[]>()
  /** Of acts that are not delivered: what waits for them. */
  const children = new Map<Hash, Hash[]>()
  const delivered: Act[] = []
  const tips = new Set<Hash>()
  const devices = new Map<DeviceId, Act[]>()
  const waiting = new Set<Hash>()
  const pasts = createPasts(placed)

  const placeOfHash = (hash: Hash): number => placed.get(hash)?.position ?? -1

  const link = (one: Placed<Act>, previous: Hash | null | undefined): void => {
    const { hash, seen } = one.act
    const cited = previous && !seen.includes(previous) ? [...seen, previous] : seen
    // Whatever cites something follows the genesis by that.
    one.parents = hash === genesis ? [] : cited.length > 0 ? cited : [genesis]
    one.missing = 0
    for (const parent of one.parents) {
      if ((placed.get(parent)?.position ?? -1) >= 0) continue
      one.missing += 1
      const siblings = children.get(parent)
      if (siblings) siblings.push(hash)
      else children.set(parent, [hash])
    }
  }

  /** An act goes where it would have been taken first: after all that it follows, before the first one with a greater hash. */
  const placeOf = ({ act, parents }: Placed<Act>): number => {
    let at = 0
    for (const parent of parents) at = Math.max(at, (placed.get(parent)?.position ?? -1) + 1)
    while (at < delivered.length && compareHex(delivered[at]?.hash ?? act.hash, act.hash) < 0) at += 1
    return at
  }

  /** @returns those that waited for nothing else */
  const settle = ({ act, parents }: Placed<Act>): readonly Hash[] => {
    for (const parent of parents) tips.delete(parent)
    tips.add(act.hash)
    waiting.delete(act.hash)
    const own = devices.get(act.device)
    if (own) own.push(act)
    else devices.set(act.device, [act])
    const freed: Hash[] = []
    for (const child of children.get(act.hash) ?? []) {
      const waiter = placed.get(child)
      if (!waiter) continue
      waiter.missing -= 1
      if (waiter.missing === 0) freed.push(child)
    }
    children.delete(act.hash)
    return freed
  }

  const renumber = (from: number): void => {
    for (let at = from; at < delivered.length; at += 1) {
      const one = placed.get(delivered[at]?.hash ?? genesis)
      if (one) one.position = at
    }
  }

  /** Those that waited for it follow at once, and are the only ones that can. */
  const deliver = (first: Hash): number => {
    const ready = [first]
    let changed = delivered.length
    for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
      const one = placed.get(hash)
      if (!one) continue
      const at = placeOf(one)
      delivered.splice(at, 0, one.act)
      renumber(at)
      ready.push(...settle(one))
      changed = Math.min(changed, at)
    }
    return changed
  }

  /** Kahn's algorithm; among the acts that are ready, the smallest hash goes first. */
  const orderAnew = (): number => {
    const before = delivered.map(({ hash }) => hash)
    children.clear()
    devices.clear()
    tips.clear()
    pasts.forget()
    delivered.length = 0
    for (const one of placed.values()) {
      one.position = -1
      waiting.add(one.act.hash)
    }
    for (const one of placed.values()) if (one.act.previous !== undefined) link(one, one.act.previous)
    for (const chain of chains.values()) {
      chain.sort(byChain)
      chain.forEach((act, at) => {
        const one = placed.get(act.hash)
        if (one) link(one, chain[at - 1]?.hash)
      })
    }
    const ready: Hash[] = []
    for (const { act, missing } of placed.values()) if (missing === 0) insertSmallestLast(ready, act.hash)
    for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
      const one = placed.get(hash)
      if (!one) continue
      one.position = delivered.push(one.act) - 1
      for (const freed of settle(one)) insertSmallestLast(ready, freed)
    }
    const changed = before.findIndex((hash, at) => delivered[at]?.hash !== hash)
    return changed < 0 ? before.length : changed
  }

  /** @returns whether it stands at the end of its device's chain, as acts do that come in order */
  const take = (act: Act): boolean => {
    waiting.add(act.hash)
    placed.set(act.hash, { act, parents: [], missing: 0, position: -1, index: placed.size })
    if (act.previous !== undefined) return true
    const chain = chains.get(act.device)
    const last = chain?.at(-1)
    if (chain) chain.push(act)
    else chains.set(act.device, [act])
    return !last || last.seq < act.seq
  }

  return {
    delivered,
    size: () => placed.size,
    has: (hash) => placed.has(hash),
    positionOf(hash) {
      const position = placeOfHash(hash)
      return position < 0 ? undefined : position
    },
    waiting: () => [...waiting].sort(compareHex),
    tips: () => [...tips].sort((one, other) => placeOfHash(one) - placeOfHash(other)),
    past: pasts.of,
    pastOfAny: pasts.ofAny,
    precedes: (earlier, later) => pasts.of(later).has(earlier),
    byDevice: (device) => devices.get(device) ?? [],
    add(acts) {
      const fresh = acts.filter(({ hash }) => !placed.has(hash))
      let changed = delivered.length
      let inOrder = fresh.length <= MAX_SINGLE
      for (const act of fresh) {
        // The same act may be given twice in one go.
        if (placed.has(act.hash)) continue
        inOrder = take(act) && inOrder
        const one = placed.get(act.hash)
        if (!inOrder || !one) continue
        link(one, act.previous === undefined ? chains.get(act.device)?.at(-2)?.hash : act.previous)
        if (one.missing === 0) changed = Math.min(changed, deliver(act.hash))
      }
      return inOrder ? changed : Math.min(changed, orderAnew())
    },
  }
}

/** All at once. */
export const orderActs = <Act extends CitingAct>(acts: readonly Act[], genesis: Hash): CausalOrder<Act> => {
  const order = createCausalOrder<Act>(genesis)
  order.add(acts)
  return order
}
