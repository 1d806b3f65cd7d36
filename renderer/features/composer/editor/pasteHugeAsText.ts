import type { EditorView } from "@tiptap/pm/view"

/** More formatting than a post can hold. */
const MAX_HTML_CHARS = 300_000
/** Four times what a post can hold: enough to shorten it here, little enough to stay fluid. */
const MAX_TEXT_CHARS = 256 * 1024

/** Takes a paste too large to be read as HTML for its plain text; true where it did. */
export const pasteHugeAsText = (view: EditorView, event: ClipboardEvent): boolean => {
  const text = event.clipboardData?.getData("text/plain") ?? ""
  const html = event.clipboardData?.getData("text/html") ?? ""
  if (html.length <= MAX_HTML_CHARS && text.length <= MAX_TEXT_CHARS) return false
  view.pasteText(text.slice(0, MAX_TEXT_CHARS))
  return true
}
