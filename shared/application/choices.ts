import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { type LocalSet, openLocalSet } from "./localSet.ts"

/** What a member arranges for themselves on this device; nobody else hears of it. */
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

export const openChoices = async (at: {
  readonly store: EnvelopeStore
  readonly now: () => number
}): Promise<Choices> => ({
  favourites: await openLocalSet(at, "favourite/"),
  mutes: await openLocalSet(at, "mute/"),
  topics: await openLocalSet(at, "topic/"),
  saved: await openLocalSet(at, "saved/"),
  noted: await openLocalSet(at, "noted/"),
})
