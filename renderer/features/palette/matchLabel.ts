import { foldText } from "../../ui/foldText.ts"

type Range = readonly [number, number]

export interface LabelMatch {
  /** The less, the better. */
  readonly rank: number
  /** In the label as it is written. */
  readonly ranges: readonly Range[]
}

interface Folded {
  readonly text: string
  /** Where each of its code units comes from in the label. */
  readonly origins: readonly number[]
}

/** Folding changes lengths: `Œuvre` becomes `oeuvre`. */
const fold = (label: string): Folded => {
  let text = ""
  const origins: number[] = []
  let at = 0
  for (const character of label) {
    const folded = foldText(character)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) origins.push(at)
    at += character.length
  }
  return { text, origins }
}

const WORDS = /[\p{L}\p{N}]+/gu
const readWords = (text: string) => [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, at: index }))

const findBeginnings = (text: string, query: string): readonly Range[] | null => {
  const words = readWords(text)
  const found: Range[] = []
  for (const part of query.split(/\s+/)) {
    const place = words.findIndex(({ word, at }) => word.startsWith(part) && !found.some(([from]) => from === at))
    const word = words[place]
    if (!word) return null
    found.push([word.at, word.at + part.length])
  }
  return found.sort(([one], [other]) => one - other)
}

const findInitials = (text: string, query: string): readonly Range[] | null => {
  const words = readWords(text)
  const initials = words.map(({ word }) => word.charAt(0)).join("")
  if (query.length < 2 || !initials.startsWith(query)) return null
  return words.slice(0, query.length).map(({ at }) => [at, at + 1])
}

const findPart = (text: string, query: string): readonly Range[] | null => {
  const at = query.length > 1 ? text.indexOf(query) : -1
  return at === -1 ? null : [[at, at + query.length]]
}

/** Up to this rank, the label or its words begin with what was typed. */
export const BEGINNINGS = 1

/**
 * How well a label answers what was typed: its beginning, beginnings of its words in any order, its initials, a part of
 * it; whatever the accents. Null where it doesn't.
 */
export const matchLabel = (label: string, typed: string): LabelMatch | null => {
  const query = foldText(typed.trim())
  if (query === "") return { rank: 0, ranges: [] }
  const { text, origins } = fold(label)
  const back = ([from, to]: Range): Range => [origins[from] ?? 0, origins[to] ?? label.length]
  if (text.startsWith(query)) return { rank: 0, ranges: [back([0, query.length])] }
  for (const [place, find] of [findBeginnings, findInitials, findPart].entries()) {
    const ranges = find(text, query)
    if (ranges) return { rank: place + 1, ranges: ranges.map(back) }
  }
  return null
}
