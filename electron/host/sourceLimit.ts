/** Four groups of an IPv6 address are a network of one owner, who can take any address in it. */
const NETWORK_GROUPS = 4

/** What counts as one machine: an IPv4 address, or the network of an IPv6 address, but for addresses that only the own cable knows. */
export const sourceOf = (address: string): string => {
  const bare = address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "")
  if (!bare.includes(":") || /^fe[89ab]/i.test(bare)) return bare
  const head = bare.split("::")[0] ?? ""
  const groups = head === "" ? [] : head.split(":")
  return [...groups, ...Array.from({ length: NETWORK_GROUPS }, () => "0")].slice(0, NETWORK_GROUPS).join(":")
}

export interface SourceLimit {
  /** A function that gives the place back, or undefined where this source has none left. */
  enter(address: string): (() => void) | undefined
}

/** Lets each machine have so many at a time. */
export const createSourceLimit = (most: number): SourceLimit => {
  const counts = new Map<string, number>()
  return {
    enter(address) {
      const source = sourceOf(address)
      const count = counts.get(source) ?? 0
      if (count >= most) return undefined
      counts.set(source, count + 1)
      return () => {
        const left = (counts.get(source) ?? 1) - 1
        if (left > 0) counts.set(source, left)
        else counts.delete(source)
      }
    },
  }
}
