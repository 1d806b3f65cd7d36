import type { Editor } from "@tiptap/core"

export type Sign = "@" | "#" | ":" | "/"

export interface Trigger {
  readonly sign: Sign
  /** Document position of the sign. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where a button asked for emoji: there a colon alone is a search. */
const asked = new WeakMap<Editor, number>()

/** Writes a sign as somebody would type it, apart from the word before, so that its menu opens. */
export const writeSign = (editor: Editor, sign: "@" | ":"): void => {
  const { $from, from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, "\ufffc")
  const gap = before === "" || /\s/u.test(before) ? "" : " "
  if (sign === ":") asked.set(editor, from + gap.length)
  editor
    .chain()
    .focus()
    .insertContent({ type: "text", text: gap + sign })
    .run()
}

const LOOK_BACK_CHARS = 80
const BEFORE = String.raw`(?:^|[\s([{«“"'’])`
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`

/** What opens which menu, right before the cursor. */
const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  // At most two words of a name.
  ["@", new RegExp(String.raw`${BEFORE}@((?:${LETTER}|['’-])*(?: (?:${LETTER}|['’-])+)?)$`, "u")],
  ["#", new RegExp(String.raw`${BEFORE}#((?:${LETTER}(?:${LETTER}|[_-]){0,63})?)$`, "u")],
  // Two letters: a colon in French stands between spaces, and `:D` is no search.
  [":", new RegExp(String.raw`${BEFORE}:((?:${LETTER}|[_-]){2,24})$`, "u")],
]
const ASKED_EMOJI = new RegExp(String.raw`:((?:${LETTER}|[_-]){0,24})$`, "u")
const BLOCK = new RegExp(String.raw`^/(${LETTER}{0,20})$`, "u")

/** Names of emoji and blocks begin where their sign stands; nothing opens in code. */
export const readTrigger = (editor: Editor): Trigger | null => {
  const { $from, empty, from } = editor.state.selection
  if (!empty || !editor.isFocused || $from.parent.type.spec.code || editor.isActive("code")) return null
  const start = Math.max(0, $from.parentOffset - LOOK_BACK_CHARS)
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, "\ufffc")
  const found = (sign: Sign, text: string): Trigger => ({ sign, from: from - text.length - 1, to: from, text })
  for (const [sign, pattern] of SIGNS) {
    const text = pattern.exec(before)?.[1]
    if (text !== undefined) return found(sign, text)
  }
  const emoji = ASKED_EMOJI.exec(before)?.[1]
  if (emoji !== undefined && asked.get(editor) === from - emoji.length - 1) return found(":", emoji)
  const block = start === 0 && $from.parent.type.name === "paragraph" ? BLOCK.exec(before)?.[1] : undefined
  return block === undefined ? null : found("/", block)
}
