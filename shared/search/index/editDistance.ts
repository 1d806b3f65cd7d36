const FIRST_LETTER = 97
const LETTERS = 26

/** A bit for each letter that a word holds; what is no letter of a to z shares the six others. */
export const letterMask = (word: string): number => {
  let mask = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - FIRST_LETTER
    mask |= 1 << (letter >= 0 && letter < LETTERS ? letter : LETTERS + (word.charCodeAt(at) % 6))
  }
  return mask >>> 0
}

/** Bits set (Hamming weight). */
export const countBits = (mask: number): number => {
  const pairs = mask - ((mask >>> 1) & 0x5555_5555)
  const quads = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return (((quads + (quads >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that part two words (optimal string alignment), or
 * limit + 1 where there are more.
 */
export const editDistance = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const cost = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1
      let value = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost)
      const swapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      if (swapped) value = Math.min(value, (beforeLast[column - 2] ?? 0) + 1)
      current.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? 0, limit + 1)
}
