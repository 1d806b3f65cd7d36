/** Names that documents share (communities, members, sorts of posts), each by a small number; 0 is nobody. */
export interface Codes {
  code(name: string | null): number
  /** 0 where it was never met. */
  find(name: string): number
  name(code: number): string | null
  names(): readonly string[]
}

/** Codes fit in 16 bits: later names are nobody's. */
const MAX_CODES = 65_535

export const createCodes = (stored: readonly string[] = []): Codes => {
  const names = [...stored]
  const known = new Map(names.map((name, at) => [name, at + 1]))
  return {
    code(name) {
      if (name === null) return 0
      const code = known.get(name)
      if (code !== undefined) return code
      if (names.length === MAX_CODES) return 0
      known.set(name, names.push(name))
      return names.length
    },
    find: (name) => known.get(name) ?? 0,
    name: (code) => names[code - 1] ?? null,
    names: () => names,
  }
}
