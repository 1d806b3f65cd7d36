import * as v from "valibot"
import type { SiteId } from "../../../../shared/kernel/ids.ts"
import { createObserved, type Observable } from "../../../../shared/kernel/subscription.ts"
import { foldText } from "../../../ui/foldText.ts"

const MOST_KEPT = 200
const MOST_CHARS = 120

const schema = v.object({
  kept: v.boolean(),
  searches: v.array(v.object({ text: v.string(), times: v.number() })),
})
export type Missed = v.InferOutput<typeof schema>

/** What was searched without any result: kept on this device where its member wants it, for those who care for the tags. */
export interface MissedSearches extends Observable<Missed> {
  /** Forgets everything where it is turned off. */
  keep(kept: boolean): void
  /** @param names of people: a search that holds part of one, or how one is reached, is not kept */
  note(text: string, names: Iterable<string>): void
  remove(text: string): void
  clear(): void
}

const NOTHING: Missed = { kept: false, searches: [] }

const parse = (text: string | null): Missed => {
  try {
    return v.parse(schema, JSON.parse(text ?? "null"))
  } catch {
    return NOTHING
  }
}

/** Shorter beginnings are of too many words. */
const LEAST_BEGINNING = 3
/** An address, a telephone's number, a number that one person has. */
const REACHES_SOMEBODY = /\S@\S|(?:\d[ .\-\u00a0\u202f]?){9,}/u

/** Whether words are of people's names, finished or not. */
const namesSomebody = (words: readonly string[], names: Iterable<string>): boolean => {
  const nameWords = [...new Set([...names].flatMap(wordsOf))]
  return words.some((word) =>
    nameWords.some((name) => name === word || (word.length >= LEAST_BEGINNING && name.startsWith(word))),
  )
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []

export const openMissedSearches = (site: SiteId, storage: Storage): MissedSearches => {
  const key = `palabre.missed.${site}`
  const observed = createObserved(parse(storage.getItem(key)))
  const change = (missed: Missed): void => {
    observed.set(missed)
    try {
      storage.setItem(key, JSON.stringify(missed))
    } catch {
      // On a full disk it is remembered for as long as the window is open.
    }
  }
  return {
    ...observed,
    keep: (kept) => change({ kept, searches: [] }),
    remove(text) {
      const { kept, searches } = observed.get()
      change({ kept, searches: searches.filter((search) => search.text !== text) })
    },
    clear: () => change({ ...observed.get(), searches: [] }),
    note(typed, names) {
      const { kept, searches } = observed.get()
      const text = typed.trim().toLocaleLowerCase().slice(0, MOST_CHARS)
      if (!kept || text === "" || REACHES_SOMEBODY.test(text) || namesSomebody(wordsOf(text), names)) return
      const times = (searches.find((search) => search.text === text)?.times ?? 0) + 1
      const others = searches.filter((search) => search.text !== text)
      const next = [{ text, times }, ...others].slice(0, MOST_KEPT)
      change({ kept, searches: next })
    },
  }
}
