import { STANCES, type Stance } from "../attention/stance.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Unsubscribe } from "../kernel/subscription.ts"
import type { OwnBox } from "./own/ownBox.ts"
import { parsePostName } from "./readingMarks.ts"
import type { CommandError, PostKey } from "./site.ts"

const KIND = "stance"

/** What this member decided about single threads; it follows them to their other devices, and nobody else is told. */
export interface Stances {
  of(ledger: LedgerId, post: ItemId): Stance | undefined
  /** Resolves once it is durable; in force only then. Null: as if nothing had been decided. */
  decide(post: PostKey, stance: Stance | null): Promise<Result<void, CommandError>>
  /** Hears of threads whose stance changed, here or elsewhere. */
  subscribe(listener: (posts: readonly PostKey[]) => void): Unsubscribe
}

export const openStances = (box: OwnBox): Stances => ({
  of(ledger, post) {
    const value = box.valueOf(KIND, `${ledger}/${post}`)
    return STANCES.find((known) => known === value)
  },
  decide: ({ ledger, item }, stance) => box.write(() => [{ kind: KIND, name: `${ledger}/${item}`, value: stance }]),
  subscribe: (listener) =>
    box.subscribe(({ changed, dropped }) => {
      const posts = [...changed, ...dropped].flatMap(({ kind, name }) =>
        kind === KIND ? (parsePostName(name) ?? []) : [],
      )
      if (posts.length > 0) listener(posts)
    }),
})
