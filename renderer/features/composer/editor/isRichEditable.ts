import type { Token } from "marked"
import { lexMarkdown } from "../../post/markdown/guardedLexer.ts"

/** What the rich editor would lose or change on the way back to Markdown. */
const UNKNOWN_TO_EDITOR = new Set(["table", "image", "html", "def", "checkbox"])
const MAX_RICH_CHARS = 20_000

const isKnown = (token: Token): boolean => {
  if (UNKNOWN_TO_EDITOR.has(token.type) || "literal" in token) return false
  const inner: readonly Token[] = "items" in token ? token.items : "tokens" in token ? (token.tokens ?? []) : []
  return inner.every(isKnown)
}

/** True where the rich editor can hold this Markdown without losing any of it. */
export const isRichEditable = (markdown: string): boolean =>
  markdown.length <= MAX_RICH_CHARS && lexMarkdown(markdown).every(isKnown)
