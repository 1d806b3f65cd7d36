import { stripBidiControls } from "../../../ui/bidi.ts"
import { lexMarkdown } from "./guardedLexer.ts"
import { readPlainText } from "./renderInline.tsx"

const MAX_WORDS_CHARS = 160

/** Cut between two words, where there are any. */
const shorten = (line: string): string => {
  if (line.length <= MAX_WORDS_CHARS) return line
  const end = line.lastIndexOf(" ", MAX_WORDS_CHARS)
  const kept = line.slice(0, end > MAX_WORDS_CHARS / 2 ? end : MAX_WORDS_CHARS)
  return `${kept.replace(/[\s.,;:…·–-]+$/u, "")}…`
}

/** The beginning of a Markdown text as one plain line. */
export const readFirstWords = (markdown: string): string => {
  const beginning = readPlainText(lexMarkdown(markdown.slice(0, MAX_WORDS_CHARS * 2)))
  // Spaces that keep a number and its unit, or a mark and its word, on one line stay.
  return shorten(
    stripBidiControls(beginning)
      .replaceAll(/[^\S\u00A0\u202F]+/g, " ")
      .trim(),
  )
}
