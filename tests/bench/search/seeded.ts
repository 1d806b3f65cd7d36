/** Uniform numbers from 0 to 1, the same for the same seed (mulberry32). */
export const createSeeded = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: <Value>(list: readonly Value[]): Value => {
      const value = list[below(list.length)]
      if (value === undefined) throw new Error("nothing to pick from")
      return value
    },
  }
}

export type Seeded = ReturnType<typeof createSeeded>
