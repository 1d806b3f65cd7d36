/** So many new surfaces are read through one by one before they are put in their place among the others. */
const MAX_TAIL = 2_048

export interface SurfaceOrder {
  /** The id of a surface, or -1: those that came since they were last put in order may not be found. */
  find(surface: string): number
  /** Ids of the surfaces that begin so: places in the growing list that it was made with. */
  startingWith(prefix: string): Iterable<number>
  /** Ids of all, in order. */
  all(): Uint32Array
  /** To be called once those surfaces are empty: they go before all others. */
  emptied(ids: ReadonlySet<number>): void
}

/** Alphabetical access to a list that only grows. @param surfaces those that are there already are in order */
export const createSurfaceOrder = (surfaces: readonly string[]): SurfaceOrder => {
  let sorted: Uint32Array = new Uint32Array(surfaces.length)
  for (let id = 0; id < surfaces.length; id++) sorted[id] = id

  const text = (id: number): string => surfaces[id] ?? ""
  const compare = (one: number, other: number): number => (text(one) < text(other) ? -1 : 1)
  const integrate = (): void => {
    const tail = Uint32Array.from({ length: surfaces.length - sorted.length }, (_, at) => sorted.length + at)
    sorted = mergeSorted(sorted, tail.sort(compare), compare)
  }
  /** The first that is not before the prefix. */
  const findStart = (prefix: string): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (text(sorted[middle] ?? 0) < prefix) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    find(surface) {
      const id = sorted[findStart(surface)]
      return id !== undefined && surface !== "" && text(id) === surface ? id : -1
    },
    *startingWith(prefix) {
      if (surfaces.length - sorted.length > MAX_TAIL) integrate()
      const known = sorted
      for (let at = findStart(prefix); at < known.length; at++) {
        const id = known[at] ?? 0
        if (!text(id).startsWith(prefix)) break
        yield id
      }
      for (let id = known.length; id < surfaces.length; id++) if (text(id).startsWith(prefix)) yield id
    },
    all() {
      if (surfaces.length > sorted.length) integrate()
      return sorted
    },
    emptied(ids) {
      const [first, rest] = [[...sorted].filter((id) => ids.has(id)), sorted.filter((id) => !ids.has(id))]
      sorted = Uint32Array.from([...first, ...rest])
    },
  }
}

const mergeSorted = (
  one: Uint32Array,
  other: Uint32Array,
  compare: (one: number, other: number) => number,
): Uint32Array => {
  const merged = new Uint32Array(one.length + other.length)
  let left = 0
  let right = 0
  for (let at = 0; at < merged.length; at++) {
    const [first, second] = [one[left], other[right]]
    const takesFirst = second === undefined || (first !== undefined && compare(first, second) < 0)
    merged[at] = (takesFirst ? first : second) ?? 0
    if (takesFirst) left += 1
    else right += 1
  }
  return merged
}
