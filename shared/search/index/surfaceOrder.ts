import { createLetters, type Letters } from "../words/letters.ts"
import type { TextList } from "./textList.ts"

/** So many new surfaces are read through one by one before they are put in their place among the others. */
const MAX_TAIL = 2_048

export interface SurfaceOrder {
  /** The id of a surface, or -1: those that came since they were last put in order may not be found. */
  find(surface: Letters): number
  /** Ids of the surfaces that begin so: places in the growing list that it was made with. */
  startingWith(prefix: string): Iterable<number>
  /** Ids of all, in order. */
  all(): Uint32Array
  /** To be called once those surfaces are empty: they go before all others. */
  emptied(ids: ReadonlySet<number>): void
}

/** Alphabetical access to a list that only grows. @param surfaces those that are there already are in order */
export const createSurfaceOrder = (surfaces: TextList): SurfaceOrder => {
  let sorted: Uint32Array = new Uint32Array(surfaces.size())
  for (let id = 0; id < sorted.length; id++) sorted[id] = id

  const integrate = (): void => {
    const tail = Uint32Array.from({ length: surfaces.size() - sorted.length }, (_, at) => sorted.length + at)
    sorted = mergeSorted(sorted, tail.sort(surfaces.compare), surfaces)
  }
  /** The first that is not before the prefix. */
  const findStart = (prefix: Letters): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (surfaces.isBefore(sorted[middle] ?? 0, prefix)) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    find(surface) {
      const id = sorted[findStart(surface)]
      return id !== undefined && surface.length > 0 && surfaces.isText(id, surface) ? id : -1
    },
    *startingWith(text) {
      const prefix = createLetters(text)
      if (surfaces.size() - sorted.length > MAX_TAIL) integrate()
      const known = sorted
      for (let at = findStart(prefix); at < known.length; at++) {
        const id = known[at] ?? 0
        if (!surfaces.startsWith(id, prefix)) break
        yield id
      }
      for (let id = known.length; id < surfaces.size(); id++) if (surfaces.startsWith(id, prefix)) yield id
    },
    all() {
      if (surfaces.size() > sorted.length) integrate()
      return sorted
    },
    emptied(ids) {
      const [first, rest] = [[...sorted].filter((id) => ids.has(id)), sorted.filter((id) => !ids.has(id))]
      sorted = Uint32Array.from([...first, ...rest])
    },
  }
}

const mergeSorted = (sorted: Uint32Array, tail: Uint32Array, surfaces: TextList): Uint32Array => {
  const merged = new Uint32Array(sorted.length + tail.length)
  let [at, taken] = [0, 0]
  for (const id of tail) {
    for (; taken < sorted.length && surfaces.compare(sorted[taken] ?? 0, id) < 0; taken++)
      merged[at++] = sorted[taken] ?? 0
    merged[at++] = id
  }
  merged.set(sorted.subarray(taken), at)
  return merged
}
