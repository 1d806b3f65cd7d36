/** Mulberry32: the same numbers for the same seed. */
export interface SeededRandom {
  /** 0 ≤ x < 1 */
  next(): number
  below(limit: number): number
  bytes(length: number): Uint8Array<ArrayBuffer>
  pick<Item>(items: readonly Item[]): Item
}

export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error("nothing to pick from")
      return item
    },
  }
}
