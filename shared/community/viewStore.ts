import type { ItemId } from "../kernel/ids.ts"
import { sameData } from "./sameData.ts"

/** Views are cheap to make and dear to keep: of a hundred thousand posts only those asked for last are kept, at least so many, at most twice as many. */
const GENERATION = 4_000

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
  /** Those asked for last; one full generation goes as a whole when the next one is full, so that no look-up moves anything. */
  let recent = new Map<ItemId, View>()
  let former = new Map<ItemId, View>()

  const keep = (id: ItemId, view: View): View => {
    recent.set(id, view)
    if (recent.size < GENERATION) return view
    former = recent
    recent = new Map()
    return view
  }
  const get = (id: ItemId): View | undefined => {
    const known = recent.get(id)
    if (known !== undefined) return known
    const view = former.get(id) ?? (marks.has(id) ? build(id) : undefined)
    return view && keep(id, view)
  }
  const rebuild = (id: ItemId): boolean => {
    const known = recent.get(id) ?? former.get(id)
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
        recent.delete(id)
        former.delete(id)
        return { changed: before !== undefined, before, after }
      }
      marks.set(id, after)
      const isKept = recent.has(id) || former.has(id) || recent.size + former.size < GENERATION
      return { changed: isKept ? rebuild(id) : true, before, after }
    },
  }
}
