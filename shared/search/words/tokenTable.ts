/** What was computed for tokens that were met lately, found where they stand in a text, without a string made of each. */
export interface TokenTable<Value> {
  /** @param hash of that piece of the text, by `hashOf` */
  find(text: string, from: number, to: number, hash: number): Value
}

const FEW = 1_024

/** FNV-1a over UTF-16 code units. */
export const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0x811c_9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193)
  return hash
}

const createGeneration = <Value>() => {
  let slots = new Int32Array(FEW * 2)
  /** By slot. */
  let hashes = new Int32Array(FEW * 2)
  const tokens: string[] = []
  const values: Value[] = []

  const put = (place: number, hash: number): void => {
    const mask = slots.length - 1
    let slot = spread(hash) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    // 0 is an empty slot.
    slots[slot] = place + 1
    hashes[slot] = hash
  }
  const grow = (): void => {
    const [filled, known] = [slots, hashes]
    slots = new Int32Array(filled.length * 2)
    hashes = new Int32Array(filled.length * 2)
    for (const [slot, place] of filled.entries()) if (place !== 0) put(place - 1, known[slot] ?? 0)
  }
  return {
    size: () => tokens.length,
    find(text: string, from: number, to: number, hash: number): Value | undefined {
      const mask = slots.length - 1
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const place = (slots[slot] ?? 0) - 1
        if (place < 0) return undefined
        if (hashes[slot] !== hash) continue
        const token = tokens[place] ?? ""
        if (token.length === to - from && standsAt(text, from, token)) return values[place]
      }
    },
    add(token: string, hash: number, value: Value): void {
      values.push(value)
      if (tokens.push(token) * 2 > slots.length) grow()
      put(tokens.length - 1, hash)
    },
  }
}

/** By itself: a call of startsWith takes longer than the letters of a word. */
const standsAt = (text: string, from: number, token: string): boolean => {
  for (let at = 0; at < token.length; at++) if (text.charCodeAt(from + at) !== token.charCodeAt(at)) return false
  return true
}

const spread = (hash: number): number => hash ^ (hash >>> 15)

/** Remembers between `size` and twice as many, in two generations: what is frequent is never forgotten. */
export const createTokenTable = <Value>(size: number, compute: (token: string) => Value): TokenTable<Value> => {
  let young = createGeneration<Value>()
  let old = createGeneration<Value>()
  return {
    find(text, from, to, hash) {
      const known = young.find(text, from, to, hash)
      if (known !== undefined) return known
      const token = text.slice(from, to)
      const value = old.find(text, from, to, hash) ?? compute(token)
      if (young.size() >= size) {
        old = young
        young = createGeneration()
      }
      young.add(token, hash, value)
      return value
    },
  }
}
