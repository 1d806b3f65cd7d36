import { noteTold, pickNews, type Tellable } from "./pickNews.ts"

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number
  /** Whether the system may tell of something now; what comes while it may not is not told later. */
  readonly mayTell: boolean
  /** How long another machine of the member has to say that they dealt with it there. */
  readonly graceMs: number
}

interface Telling<Entry extends Tellable> {
  readonly tell: readonly Entry[]
  /** When to look again, in epoch milliseconds; null where nothing waits. */
  readonly again: number | null
}

export interface NewsTeller<Entry extends Tellable> {
  /** What is there is no news: it is never told. */
  note(inbox: readonly Entry[]): void
  look(inbox: readonly Entry[], moment: Moment): Telling<Entry>
}

/**
 * Says of which entries one device tells through the system, each once. What colleagues wrote and what the member did with it on
 * another machine come apart, in either order: so what is news waits for a moment, and is told if it still is some then.
 */
export const createNewsTeller = <Entry extends Tellable>(): NewsTeller<Entry> => {
  const told = new Set<string>()
  let due: ReadonlyMap<string, number> = new Map()
  return {
    note: (inbox) => noteTold(told, inbox),
    look(inbox, { now, mayTell, graceMs }) {
      const news = mayTell ? pickNews(inbox, told) : []
      const dueOf = ({ id }: Entry): number => due.get(id) ?? now + graceMs
      const waiting = new Map(news.flatMap((entry) => (dueOf(entry) > now ? [[entry.id, dueOf(entry)] as const] : [])))
      due = waiting
      noteTold(
        told,
        inbox.filter(({ id }) => !waiting.has(id)),
      )
      return {
        tell: news.filter(({ id }) => !waiting.has(id)),
        again: waiting.size === 0 ? null : Math.min(...waiting.values()),
      }
    },
  }
}
