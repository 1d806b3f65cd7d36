import { type LocalSet, openLocalSet } from "./localSet.ts"
import type { OwnBox } from "./own/ownBox.ts"

/** What a member arranges for themselves; it follows them to their other devices, and nobody else hears of it. */
export interface Choices {
  /** Communities on top of the list, by ledger. */
  readonly favourites: LocalSet
  /** Communities that neither count as unread nor stand in Home, by ledger. */
  readonly mutes: LocalSet
  /** Tags, folded. */
  readonly topics: LocalSet
  /** Posts, as `ledger/item`. */
  readonly saved: LocalSet
  /** Answers and other news about who comes in that I have taken note of, by what they are about. */
  readonly noted: LocalSet
}

export const openChoices = (box: OwnBox): Choices => ({
  favourites: openLocalSet(box, "favourite"),
  mutes: openLocalSet(box, "mute"),
  topics: openLocalSet(box, "topic"),
  saved: openLocalSet(box, "saved"),
  noted: openLocalSet(box, "noted"),
})
