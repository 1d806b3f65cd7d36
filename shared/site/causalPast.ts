import type { Hash } from "../kernel/ids.ts"
import type { CitingAct, Placed } from "./causalOrder.ts"

/** What an act had seen: asked, not listed. */
export interface Past {
  has(hash: Hash): boolean
}

/** What is kept of those that were asked for lately: a bit for each act of the ledger. */
const MAX_KEPT = 1_024

const hasBit = (bits: Uint32Array, at: number): boolean => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0

/** Of removals many acts are asked whether they were seen: a past is collected once, and stays the same while acts come. */
export const createPasts = (placed: ReadonlyMap<Hash, Placed<CitingAct>>) => {
  const kept = new Map<Hash, Uint32Array>()
  /** Of several together, by the very list that was asked about. */
  let together = new WeakMap<readonly Hash[], Past>()

  /** The latest first, so that an earlier past, once met, has the rest of it. */
  const collect = (later: Hash): Uint32Array => {
    const past = new Uint32Array(Math.ceil(placed.size / 32))
    const open: Placed<CitingAct>[] = []
    const note = (hash: Hash): void => {
      const one = placed.get(hash)
      if (!one || hasBit(past, one.index)) return
      past[one.index >>> 5] = (past[one.index >>> 5] ?? 0) | (1 << (one.index & 31))
      let at = open.length
      while (at > 0 && (open[at - 1]?.position ?? 0) > one.position) at -= 1
      open.splice(at, 0, one)
    }
    placed.get(later)?.parents.forEach(note)
    for (let one = open.pop(); one; one = open.pop()) {
      kept.get(one.act.hash)?.forEach((bits, word) => (past[word] = (past[word] ?? 0) | bits))
      one.parents.forEach(note)
    }
    return past
  }

  const keep = (later: Hash): Uint32Array => {
    const past = collect(later)
    const [oldest] = kept.keys()
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(later, past)
    return past
  }

  const ask = (past: Uint32Array): Past => ({
    has(hash) {
      const index = placed.get(hash)?.index
      return index !== undefined && hasBit(past, index)
    },
  })

  return {
    of: (later: Hash): Past => ask(kept.get(later) ?? keep(later)),
    ofAny(laters: readonly Hash[]): Past {
      const known = together.get(laters)
      if (known) return known
      const all = new Uint32Array(Math.ceil(placed.size / 32))
      for (const later of laters)
        (kept.get(later) ?? keep(later)).forEach((bits, word) => (all[word] = (all[word] ?? 0) | bits))
      const past = ask(all)
      together.set(laters, past)
      return past
    },
    forget() {
      kept.clear()
      together = new WeakMap()
    },
  }
}
