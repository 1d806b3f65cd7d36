import type { Marked } from "../searchService.ts"
import { type Match, mark } from "./highlight.ts"

/** In UTF-16 code units. */
const SNIPPET_CHARS = 220
/** How much of it may stand before the first match. */
const LEAD_CHARS = 60
const ELLIPSIS = "…"

/** The part of a text that holds the most words of the query, begun and ended between words. */
export const cutSnippet = (text: string, matches: readonly Match[]): Marked => {
  if (text.length <= SNIPPET_CHARS) return mark(oneLine(text), matches)
  const first = matches[findBest(matches)]
  const from = first ? wordStart(text, Math.max(0, first.from - LEAD_CHARS), first.from) : 0
  const to = wordEnd(text, Math.min(text.length, from + SNIPPET_CHARS), from)
  const lead = from > 0 ? ELLIPSIS : ""
  const tail = to < text.length ? ELLIPSIS : ""
  const shift = lead.length - from
  const inside = matches.filter((match) => match.from >= from && match.to <= to)
  return {
    text: lead + oneLine(text.slice(from, to)) + tail,
    marks: inside.map((match) => [match.from + shift, match.to + shift] as const),
  }
}

/** Same length, so that matches keep their places. */
const oneLine = (text: string): string => text.replaceAll(/[\n\t]/g, " ")

/** The match at which the best window begins: the most words, then the most matches, then the earliest. */
const findBest = (matches: readonly Match[]): number => {
  let best = 0
  let bestWorth = -1
  for (let start = 0; start < matches.length; start++) {
    const end = (matches[start]?.from ?? 0) + SNIPPET_CHARS - LEAD_CHARS
    let bits = 0
    let count = 0
    for (let at = start; at < matches.length && (matches[at]?.to ?? 0) <= end; at++) {
      bits |= matches[at]?.bits ?? 0
      count += 1
    }
    const worth = distinct(bits) * 100 + Math.min(count, 99)
    if (worth <= bestWorth) continue
    best = start
    bestWorth = worth
  }
  return best
}

const distinct = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const SPACE = /\s/

/** After the first space from `at` on, but not beyond `limit`. */
const wordStart = (text: string, at: number, limit: number): number => {
  if (at === 0) return 0
  for (let start = at; start < limit; start++) if (SPACE.test(text.charAt(start))) return start + 1
  return limit
}

const wordEnd = (text: string, at: number, least: number): number => {
  if (at === text.length) return at
  for (let end = at; end > least; end--) if (SPACE.test(text.charAt(end))) return end
  return at
}
