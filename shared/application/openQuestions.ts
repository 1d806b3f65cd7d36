import { compareDated, type Dated } from "../community/chronology.ts"
import type { PostData } from "../community/postData.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import { replaceKeys } from "./keyList.ts"
import type { Rooms, RoomsChange } from "./rooms.ts"
import type { PostKey } from "./site.ts"

/** Questions whose author has accepted no answer yet. */
export interface OpenQuestions {
  /** Of one community, the longest waiting first. */
  of(ledger: LedgerId): Observable<readonly PostKey[]>
  take(change: RoomsChange): void
}

interface Waiting extends Dated {
  readonly key: PostKey
}

const isOpen = (post: PostData | undefined): post is PostData => post?.kind === "question" && post.accepted === null

export const createOpenQuestions = ({ me, rooms }: { readonly me: MemberId; readonly rooms: Rooms }): OpenQuestions => {
  const waiting = new Map<LedgerId, Map<ItemId, Waiting>>()
  const lists = new Map<LedgerId, Observed<readonly PostKey[]>>()

  const read = (ledger: LedgerId, items: Iterable<ItemId>): void => {
    const room = rooms.get(ledger)
    const projection = room?.state()?.mayRead(me) ? room.projection : undefined
    const ofLedger = waiting.get(ledger) ?? new Map<ItemId, Waiting>()
    waiting.set(ledger, ofLedger)
    for (const item of items) {
      const post = projection?.post(item)
      if (!isOpen(post)) ofLedger.delete(item)
      else if (!ofLedger.has(item)) ofLedger.set(item, { key: { ledger, item }, hlc: post.hlc, hash: post.hash })
    }
  }
  const listed = (ledger: LedgerId): readonly PostKey[] =>
    [...(waiting.get(ledger)?.values() ?? [])].sort(compareDated).map(({ key }) => key)
  const readAll = (ledger: LedgerId): void => {
    waiting.delete(ledger)
    read(ledger, rooms.get(ledger)?.projection.posts() ?? [])
  }
  return {
    of(ledger) {
      const known = lists.get(ledger)
      if (known) return known
      readAll(ledger)
      const list = createObserved(listed(ledger))
      lists.set(ledger, list)
      return list
    },
    take({ acts, posts }) {
      // Only of communities that somebody looks at.
      for (const [ledger, list] of lists) {
        if (acts) readAll(ledger)
        else read(ledger, posts.get(ledger) ?? [])
        if (acts || posts.has(ledger)) replaceKeys(list, listed(ledger))
      }
    },
  }
}
