const EXCERPT_CHARS = 900
const EXCERPT_LINES = 14

export interface Excerpt {
  readonly markdown: string
  readonly cut: boolean
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const cutAt = (source: string, limit: number): number => {
  const window = source.slice(0, limit)
  const paragraph = window.lastIndexOf("\n\n")
  if (paragraph > limit / 2) return paragraph
  const line = window.lastIndexOf("\n")
  if (line > limit / 2) return line
  const space = window.lastIndexOf(" ")
  if (space > limit / 2) return space
  return isHighSurrogate(source.charCodeAt(limit - 1)) ? limit - 1 : limit
}

const findLineEnd = (source: string, lines: number): number => {
  let at = -1
  for (let line = 0; line < lines; line += 1) {
    at = source.indexOf("\n", at + 1)
    if (at === -1) return source.length
  }
  return at
}

/** The beginning of a long post, cut where it hurts least; a post slightly over the limit stays whole. */
export const excerptMarkdown = (source: string): Excerpt => {
  const lineEnd = findLineEnd(source, EXCERPT_LINES)
  const isLong = source.length > EXCERPT_CHARS * 1.4
  const hasManyLines = findLineEnd(source, EXCERPT_LINES * 1.5) < source.length
  if (!isLong && !hasManyLines) return { markdown: source, cut: false }
  const end = Math.min(lineEnd, source.length > EXCERPT_CHARS ? cutAt(source, EXCERPT_CHARS) : source.length)
  return { markdown: source.slice(0, end).trimEnd(), cut: true }
}
