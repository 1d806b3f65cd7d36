import type { Marked } from "../../../shared/search/searchService.ts"

/** So much may stand before the first mark: the narrowest window shows the mark beside it. In UTF-16 code units, as the next. */
const LEAD_CHARS = 16
const MOST_CHARS = 140
/** What the narrowest line holds: where the mark stands at the end of a text, more may come before it. */
const LEAST_CHARS = 32
const ELLIPSIS = "…"

/** The part of a snippet that one or two short lines can show: the first mark near its beginning. */
export const cutAtMark = ({ text, marks }: Marked): Marked => {
  const first = marks[0]?.[0] ?? 0
  const wanted = Math.min(first - LEAD_CHARS, text.length - LEAST_CHARS)
  const from = wanted <= 0 ? 0 : wordStart(text, wanted, first)
  const to = text.length - from <= MOST_CHARS ? text.length : wordEnd(text, from + MOST_CHARS, marks[0]?.[1] ?? from)
  const lead = from > 0 ? ELLIPSIS : ""
  const tail = to < text.length ? ELLIPSIS : ""
  const shift = lead.length - from
  return {
    text: lead + text.slice(from, to) + tail,
    marks: marks.filter(([, end]) => end <= to).map(([begin, end]) => [begin + shift, end + shift] as const),
  }
}

const wordStart = (text: string, at: number, limit: number): number => {
  const space = text.indexOf(" ", at)
  return space === -1 || space >= limit ? limit : space + 1
}

const wordEnd = (text: string, at: number, least: number): number => {
  const space = text.lastIndexOf(" ", at)
  return space <= least ? Math.max(at, least) : space
}
