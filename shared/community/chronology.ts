import { compareHlc, type Hlc } from "../kernel/hybridClock.ts"
import { compareHex } from "../site/causalOrder.ts"
import type { Hash } from "../kernel/ids.ts"

export interface Dated {
  readonly hlc: Hlc
  readonly hash: Hash
}

/** The one order in which a community reads: by hybrid clock, ties by hash. */
export const compareDated = (one: Dated, other: Dated): number =>
  compareHlc(one.hlc, other.hlc) || compareHex(one.hash, other.hash)

/** Where `value` stands in an ascending list, or would. */
const findPlace = <Value extends Dated>(sorted: readonly Value[], value: Value): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareDated(sorted[middle] ?? value, value) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Most items arrive in about their order, so most insertions are at the end. */
export const insertDated = <Value extends Dated>(sorted: Value[], value: Value): void => {
  sorted.splice(findPlace(sorted, value), 0, value)
}

export const removeDated = <Value extends Dated>(sorted: Value[], value: Value): void => {
  const place = findPlace(sorted, value)
  if (sorted[place]?.hash === value.hash) sorted.splice(place, 1)
}

const MAX_SINGLE_INSERTIONS = 32

/** A few are inserted one by one; a batch is sorted and merged, so that 100,000 cost no more than a few passes. */
export const mergeDated = <Value extends Dated>(sorted: Value[], fresh: readonly Value[]): Value[] => {
  if (fresh.length <= MAX_SINGLE_INSERTIONS) {
    for (const value of fresh) insertDated(sorted, value)
    return sorted
  }
  const incoming = [...fresh].sort(compareDated)
  const merged: Value[] = []
  let at = 0
  for (const value of sorted) {
    for (let next = incoming[at]; next !== undefined && compareDated(next, value) < 0; next = incoming[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(value)
  }
  for (const next of incoming.slice(at)) merged.push(next)
  return merged
}
