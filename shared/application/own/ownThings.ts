import type { Unsubscribe } from "../../kernel/subscription.ts"
import { type Choices, openChoices } from "../choices.ts"
import { openReadingMarks, type ReadingMarks } from "../readingMarks.ts"
import type { PostKey } from "../site.ts"
import { openStances, type Stances } from "../stances.ts"
import type { OwnBox } from "./ownBox.ts"

export interface OwnThings {
  readonly marks: ReadingMarks
  readonly choices: Choices
  readonly stances: Stances
}

export const openOwnThings = (own: OwnBox): OwnThings => ({
  marks: openReadingMarks(own),
  choices: openChoices(own),
  stances: openStances(own),
})

/** What shows otherwise once a member chose something, here or on another of their machines. */
interface Showing {
  readonly lists: () => void
  readonly topics: () => void
  readonly saved: () => void
  readonly thread: (post: PostKey) => void
}

/** @returns what ends it */
export const followOwnThings = ({ choices, stances }: OwnThings, show: Showing): readonly Unsubscribe[] => [
  choices.favourites.chosen.subscribe(show.lists),
  choices.mutes.chosen.subscribe(show.lists),
  choices.topics.chosen.subscribe(show.topics),
  choices.saved.chosen.subscribe(show.saved),
  stances.subscribe((posts) => {
    for (const post of posts) show.thread(post)
  }),
]
