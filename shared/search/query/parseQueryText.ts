import { fold } from "../words/fold.ts"
import { type FilterKey, filterKeyOf } from "./filterWords.ts"

export const MAX_QUERY_CHARS = 256

/** A part of the query as it was typed; from, to in UTF-16 code units. */
interface Part {
  readonly from: number
  readonly to: number
}

export type QueryPart =
  | (Part & { readonly kind: "words"; readonly text: string; readonly excluded: boolean; readonly open: boolean })
  | (Part & { readonly kind: "phrase"; readonly text: string; readonly excluded: boolean })
  /** A value that nobody finished typing is empty, and filters nothing. */
  | (Part & { readonly kind: "filter"; readonly key: FilterKey; readonly value: string; readonly excluded: boolean })

const SPACE = /\s/
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”", "„": "“" }
/** A level, a temperature, a discount: nobody excludes so small a number. */
const NEGATIVE = /^-\p{Nd}{1,2}(?!\p{N})/u
const KEY = /^(\p{L}{2,16}):(?!\/\/)/u

/** Any text is a query: what is no filter, phrase or exclusion is words. Beyond MAX_QUERY_CHARS it is not read. */
export const parseQueryText = (typed: string): readonly QueryPart[] => {
  const text = typed.slice(0, MAX_QUERY_CHARS)
  const parts: QueryPart[] = []
  let at = 0
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1
      continue
    }
    const part = readPart(text, at)
    parts.push(part)
    at = part.to
  }
  return parts
}

const readPart = (text: string, from: number): QueryPart => {
  const follows = text[from] === "-" && from + 1 < text.length && !SPACE.test(text.charAt(from + 1))
  const excluded = follows && !NEGATIVE.test(text.slice(from, from + 4))
  const start = excluded ? from + 1 : from
  const key = KEY.exec(text.slice(start))
  const filter = key?.[1] === undefined ? undefined : filterKeyOf(fold(key[1]))
  if (filter && key) {
    const { value, to } = readValue(text, start + key[0].length)
    return { kind: "filter", key: filter, value, excluded, from, to }
  }
  const { value, to, quoted } = readValue(text, start)
  if (quoted) return { kind: "phrase", text: value, excluded, from, to }
  return { kind: "words", text: value, excluded, open: to === text.length, from, to }
}

/** Up to the closing quotation mark, or the end where it is missing; without one up to the next space. */
const readValue = (text: string, from: number): { value: string; to: number; quoted: boolean } => {
  const closing = CLOSING[text.charAt(from)]
  if (closing !== undefined) {
    const end = text.indexOf(closing, from + 1)
    const to = end === -1 ? text.length : end
    return { value: text.slice(from + 1, to).trim(), to: Math.min(to + 1, text.length), quoted: true }
  }
  let to = from
  while (to < text.length && !SPACE.test(text.charAt(to))) to += 1
  return { value: text.slice(from, to), to, quoted: false }
}
