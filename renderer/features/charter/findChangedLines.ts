import type { DiffPart } from "../post/history/diffWordings.ts"

/** A line in which something changed, or the heading above such lines. */
export interface ChangedLine {
  readonly parts: readonly DiffPart[]
  readonly heading: boolean
  /** Lines were left out before it. */
  readonly gap: boolean
}

const HEADING = /^#{1,6} +/
const POINT = /^[-*] +/

const splitLines = (parts: readonly DiffPart[]): readonly (readonly DiffPart[])[] => {
  const lines: DiffPart[][] = [[]]
  for (const { kind, text } of parts)
    for (const [at, piece] of text.split("\n").entries()) {
      if (at > 0) lines.push([])
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece })
    }
  return lines
}

const isChanged = (line: readonly DiffPart[]): boolean =>
  line.some(({ kind, text }) => kind !== "same" && text.trim() !== "")

/** As it reads, without the marks of Markdown at its beginning. */
const withoutMark = ([first, ...rest]: readonly DiffPart[]): readonly DiffPart[] =>
  first ? [{ ...first, text: first.text.replace(HEADING, "").replace(POINT, "• ") }, ...rest] : []

/** Of a text that is mostly as it was: what changed, line by line, each under its heading. */
export const findChangedLines = (parts: readonly DiffPart[]): readonly ChangedLine[] => {
  const lines = splitLines(parts)
  const shown: ChangedLine[] = []
  let heading: readonly DiffPart[] | null = null
  let skipped = false
  for (const line of lines) {
    const isHeading = HEADING.test(line[0]?.text ?? "")
    if (!isChanged(line)) {
      if (isHeading) heading = line
      if (line.length > 0) skipped = true
      continue
    }
    if (heading && !isHeading) shown.push({ parts: withoutMark(heading), heading: true, gap: skipped })
    shown.push({ parts: withoutMark(line), heading: isHeading, gap: skipped && (isHeading || !heading) })
    heading = null
    skipped = false
  }
  return shown
}
