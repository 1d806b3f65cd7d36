import type { DeviceId, Hash } from "../kernel/ids.ts"

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
  /** Delivered acts, every act after all that it cites, ties by hash. */
  readonly delivered: readonly Act[]
  /** Acts that cite something we don't hold, directly or through others. */
  readonly waiting: readonly Hash[]
  /** Delivered acts that no other delivered act follows, in order. */
  readonly tips: readonly Hash[]
  /** True where `earlier` lies in the causal past of `later`. An act is not in its own past. */
  precedes(earlier: Hash, later: Hash): boolean
}

/** What an act follows: what it cites, its device's previous act, and the genesis in any case. */
const linkParents = <Act extends CitingAct>(
  acts: ReadonlyMap<Hash, Act>,
  genesis: Hash,
): Map<Hash, readonly Hash[]> => {
  const chains = new Map<DeviceId, Act[]>()
  const parents = new Map<Hash, readonly Hash[]>()
  for (const act of acts.values()) {
    if (act.previous !== undefined) {
      parents.set(act.hash, [...new Set([genesis, ...act.seen, ...(act.previous === null ? [] : [act.previous])])])
      continue
    }
    const chain = chains.get(act.device)
    if (chain) chain.push(act)
    else chains.set(act.device, [act])
  }
  for (const chain of chains.values()) {
    chain.sort((one, other) => one.seq - other.seq || compareHex(one.hash, other.hash))
    chain.forEach((act, at) => {
      const previous = chain[at - 1]
      const cited = new Set([genesis, ...act.seen, ...(previous ? [previous.hash] : [])])
      parents.set(act.hash, act.hash === genesis ? [] : [...cited])
    })
  }
  return parents
}

/** Kahn's algorithm; among the acts that are ready, the smallest hash goes first. */
const sortDelivered = (parents: ReadonlyMap<Hash, readonly Hash[]>): Hash[] => {
  const missing = new Map<Hash, number>()
  const children = new Map<Hash, Hash[]>()
  const ready: Hash[] = []
  for (const [hash, cited] of parents) {
    missing.set(hash, cited.length)
    if (cited.length === 0) insertSmallestLast(ready, hash)
    for (const parent of cited) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(hash)
      else children.set(parent, [hash])
    }
  }
  const sorted: Hash[] = []
  for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
    sorted.push(hash)
    for (const child of children.get(hash) ?? []) {
      const left = (missing.get(child) ?? 0) - 1
      missing.set(child, left)
      if (left === 0) insertSmallestLast(ready, child)
    }
  }
  return sorted
}

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

/** One bit per delivered act: its ancestors. */
const collectPasts = (sorted: readonly Hash[], parents: ReadonlyMap<Hash, readonly Hash[]>) => {
  const positions = new Map(sorted.map((hash, at) => [hash, at]))
  const pasts = sorted.map((hash) => {
    const past = new Uint32Array(Math.ceil(sorted.length / 32))
    for (const parent of parents.get(hash) ?? []) {
      const at = positions.get(parent) ?? 0
      past[at >>> 5] = (past[at >>> 5] ?? 0) | (1 << (at & 31))
    }
    return past
  })
  return { positions, pasts }
}

/** Pure and the same for every order of `acts`; of acts given twice one counts. */
export const orderActs = <Act extends CitingAct>(given: readonly Act[], genesis: Hash): CausalOrder<Act> => {
  const acts = new Map(given.map((act) => [act.hash, act]))
  const parents = linkParents(acts, genesis)
  const sorted = sortDelivered(parents)
  const { positions, pasts } = collectPasts(sorted, parents)
  sorted.forEach((hash, at) => {
    const past = pasts[at] ?? new Uint32Array()
    for (const parent of parents.get(hash) ?? []) {
      const inherited = pasts[positions.get(parent) ?? at]
      inherited?.forEach((bits, word) => (past[word] = (past[word] ?? 0) | bits))
    }
  })
  const followed = new Set(sorted.flatMap((hash) => parents.get(hash) ?? []))
  return {
    delivered: sorted.flatMap((hash) => acts.get(hash) ?? []),
    waiting: [...acts.keys()].filter((hash) => !positions.has(hash)).sort(compareHex),
    tips: sorted.filter((hash) => !followed.has(hash)),
    precedes: (earlier, later) => {
      const at = positions.get(earlier)
      const past = pasts[positions.get(later) ?? -1]
      return at !== undefined && past !== undefined && ((past[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
    },
  }
}
