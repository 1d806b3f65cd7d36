import type { Place } from "./inboxMark.ts"
import { isToldBySystem, type Telling } from "./reasons.ts"

/** What of an entry says whether it is to be told of. */
export interface Tellable {
  readonly id: string
  readonly reason: Telling
  readonly place: Place
  readonly unread: boolean
  readonly parts: readonly string[]
}

const keysOf = ({ id, parts }: Tellable): readonly string[] => parts.map((part) => `${id} ${part}`)

/** Of the entries, what the system may tell of: not read, to do, never told of before. */
export const pickNews = <Entry extends Tellable>(
  inbox: readonly Entry[],
  told: ReadonlySet<string>,
): readonly Entry[] =>
  inbox.filter(
    (entry) =>
      entry.unread &&
      entry.place === "todo" &&
      isToldBySystem(entry.reason) &&
      !keysOf(entry).some((key) => told.has(key)),
  )

/** All that was told of, or seen come, so far. */
export const noteTold = (told: Set<string>, inbox: readonly Tellable[]): void => {
  for (const entry of inbox) for (const key of keysOf(entry)) told.add(key)
}
