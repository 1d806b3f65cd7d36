import type { PostKey } from "./site.ts"

/** A post whose thread carries a tag. */
export interface Tagging {
  readonly key: PostKey
  /** Epoch milliseconds at which its thread first carried it. */
  readonly at: number
  /** As it is written there, without its sign. */
  readonly spelling: string
}

/** The posts of one tag, kept up with them: a change costs what it changed, not what there is. */
export interface TopicShelf {
  add(tagging: Tagging): void
  remove(tagging: Tagging): void
  size(): number
  /** Newest first; the same reference until one comes or goes. */
  posts(): readonly PostKey[]
  /** How many are later than that. */
  countSince(at: number): number
  /** The spelling used most; among equals the newest. */
  spelling(): string
}

const compare = (one: Tagging, other: Tagging): number =>
  one.at - other.at || (one.key.item < other.key.item ? -1 : Number(one.key.item > other.key.item))

/** How many of an ascending list come before. */
const countBefore = (sorted: readonly Tagging[], isBefore: (tagging: Tagging) => boolean): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const tagging = sorted[middle]
    if (tagging && isBefore(tagging)) low = middle + 1
    else high = middle
  }
  return low
}

export const createTopicShelf = (): TopicShelf => {
  const ascending: Tagging[] = []
  const spellings = new Map<string, number>()
  let posts: readonly PostKey[] | undefined

  const count = (spelling: string, step: 1 | -1): void => {
    const next = (spellings.get(spelling) ?? 0) + step
    if (next === 0) spellings.delete(spelling)
    else spellings.set(spelling, next)
  }
  return {
    add(tagging) {
      ascending.splice(
        countBefore(ascending, (known) => compare(known, tagging) < 0),
        0,
        tagging,
      )
      count(tagging.spelling, 1)
      posts = undefined
    },
    remove(tagging) {
      const place = countBefore(ascending, (known) => compare(known, tagging) < 0)
      if (ascending[place] !== tagging) return
      ascending.splice(place, 1)
      count(tagging.spelling, -1)
      posts = undefined
    },
    size: () => ascending.length,
    posts: () => (posts ??= ascending.map(({ key }) => key).reverse()),
    countSince: (at) => ascending.length - countBefore(ascending, (known) => known.at <= at),
    spelling() {
      const most = Math.max(0, ...spellings.values())
      const [only, other] = [...spellings].filter(([, uses]) => uses === most)
      if (only && !other) return only[0]
      return ascending.findLast(({ spelling }) => spellings.get(spelling) === most)?.spelling ?? ""
    },
  }
}
