import { stripBidiControls } from "./bidi.ts"
import { lexMarkdown } from "./guardedLexer.ts"
import { readPlainText } from "./renderInline.tsx"

const MAX_WORDS_CHARS = 160

/** The beginning of a Markdown text as one plain line. */
export const readFirstWords = (markdown: string): string => {
  const beginning = readPlainText(lexMarkdown(markdown.slice(0, MAX_WORDS_CHARS * 2)))
  return stripBidiControls(beginning).replaceAll(/\s+/g, " ").trim().slice(0, MAX_WORDS_CHARS)
}
