import type { ItemId } from "../kernel/ids.ts"
import { sameData } from "./sameData.ts"

/** Views are cheap to make and dear to keep: of a hundred thousand posts only those asked for last are kept. */
const MAX_KEPT = 4_000

export interface Renewal<Mark> {
  /** What it says may be something else: certain where its view was kept. */
  readonly changed: boolean
  readonly before: Mark | undefined
  readonly after: Mark | undefined
}

/** Views by id. Of each that shows a mark is remembered, its view only for a while; as long as it is kept, it keeps its identity. */
export interface ViewStore<View, Mark> {
  has(id: ItemId): boolean
  get(id: ItemId): View | undefined
  renew(id: ItemId): Renewal<Mark>
}

/** @param markOf undefined where it does not show */
export const createViewStore = <View, Mark>(
  build: (id: ItemId) => View | undefined,
  markOf: (id: ItemId) => Mark | undefined,
): ViewStore<View, Mark> => {
  const marks = new Map<ItemId, Mark>()
  /** The one asked for last comes last. */
  const kept = new Map<ItemId, View>()

  const keep = (id: ItemId, view: View): View => {
    kept.delete(id)
    kept.set(id, view)
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    return view
  }
  const get = (id: ItemId): View | undefined => {
    const known = kept.get(id)
    if (known !== undefined) return keep(id, known)
    const view = marks.has(id) ? build(id) : undefined
    return view && keep(id, view)
  }
  const rebuild = (id: ItemId): boolean => {
    const known = kept.get(id)
    const view = build(id)
    if (known !== undefined && sameData(known, view)) return false
    if (view !== undefined) keep(id, view)
    return true
  }
  return {
    has: (id) => marks.has(id),
    get,
    renew(id) {
      const before = marks.get(id)
      const after = markOf(id)
      if (after === undefined) {
        marks.delete(id)
        kept.delete(id)
        return { changed: before !== undefined, before, after }
      }
      marks.set(id, after)
      const isKept = kept.has(id) || kept.size < MAX_KEPT
      return { changed: isKept ? rebuild(id) : true, before, after }
    },
  }
}
