import type { InboxEntry } from "../../../shared/application/site.ts"

const keysOf = ({ id, parts }: InboxEntry): readonly string[] => parts.map((part) => `${id} ${part}`)

/** Of the entries, what the system may tell of: not read, to do, never told of before. Reactions wait in the inbox. */
export const pickNews = (inbox: readonly InboxEntry[], told: ReadonlySet<string>): readonly InboxEntry[] =>
  inbox.filter(
    (entry) =>
      entry.unread &&
      entry.place === "todo" &&
      entry.reason !== "reaction" &&
      !keysOf(entry).some((key) => told.has(key)),
  )

/** All that was told of, or seen come, so far. */
export const noteTold = (told: Set<string>, inbox: readonly InboxEntry[]): void => {
  for (const entry of inbox) for (const key of keysOf(entry)) told.add(key)
}
