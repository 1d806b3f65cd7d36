import type { Editor } from "@tiptap/react"

export interface MentionQuery {
  /** Document position of the `@`. */
  readonly from: number
  readonly to: number
  readonly text: string
}

const LOOK_BACK_CHARS = 48
/** An `@` that begins a word, then at most two words of a name. */
const MENTION = /(?:^|[\s([{«“"'’])@([\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+)?)$/u

/** The mention that is being typed right before the cursor. */
export const readMention = (editor: Editor): MentionQuery | null => {
  const { selection } = editor.state
  const { $from, empty, from } = selection
  if (!empty || !editor.isFocused || $from.parent.type.spec.code || editor.isActive("code")) return null
  const start = Math.max(0, $from.parentOffset - LOOK_BACK_CHARS)
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, "\ufffc")
  const text = MENTION.exec(before)?.[1]
  return text === undefined ? null : { from: from - text.length - 1, to: from, text }
}
