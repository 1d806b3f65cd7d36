import { analyseCompound, isJoined } from "../words/analyseCompound.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"

/** Words that a joiner holds together, as one. */
export interface Compound {
  readonly word: Word
  readonly typed: string
}

export interface ReadWord {
  readonly word: Word
  /** What it is a part of. */
  readonly compound: Compound | null
}

/** The words of a part of a query, and what they are parts of. */
export const readWords = (text: string): readonly ReadWord[] => {
  const found: { readonly word: Word; readonly at: number; compound: Compound | null }[] = []
  eachToken(
    text,
    (token, at) => found.push(...analyseToken(token).map((word) => ({ word, at, compound: null }))),
    (typed, at) => {
      const [word] = isJoined(typed) ? analyseCompound(typed) : []
      if (word) for (const part of found) if (part.at >= at) part.compound = { word, typed }
    },
  )
  return found
}
