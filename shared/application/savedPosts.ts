import type { MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import { replaceKeys } from "./keyList.ts"
import type { LocalSet } from "./localSet.ts"
import { parsePostName } from "./readingMarks.ts"
import type { Rooms } from "./rooms.ts"
import type { PostKey, Site } from "./site.ts"

export interface SavedPosts {
  readonly saved: Observable<readonly PostKey[]>
  readonly save: Site["savePost"]
  refresh(): void
}

/** Posts put aside to come back to: those that still show, the last saved first. */
export const createSavedPosts = ({
  me,
  rooms,
  chosen,
}: {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly chosen: LocalSet
}): SavedPosts => {
  const saved = createObserved<readonly PostKey[]>([])
  const shows = ({ ledger, item }: PostKey): boolean => {
    const room = rooms.get(ledger)
    return (room?.state()?.mayRead(me) ?? false) && room?.projection.post(item) !== undefined
  }
  const refresh = (): void =>
    replaceKeys(
      saved,
      [...chosen.chosen.get()]
        .sort(([, one], [, other]) => other - one)
        .flatMap(([name]) => parsePostName(name) ?? [])
        .filter(shows),
    )
  refresh()
  return { saved, refresh, save: ({ ledger, item }, on) => chosen.choose(`${ledger}/${item}`, on) }
}
