import type { Editor, Range } from "@tiptap/core"
import type { ReactNode } from "react"

/** One line of a menu that opens while one types. */
export interface Suggestion {
  readonly id: string
  readonly label: string
  /** Empty where the label says all. */
  readonly detail: string
  readonly face: ReactNode
  /** Puts it in the place of what was typed. */
  readonly apply: (editor: Editor, range: Range) => void
}

export const MAX_SUGGESTIONS = 6

export const writeInstead =
  (text: string): Suggestion["apply"] =>
  (editor, range) => {
    editor.chain().focus().insertContentAt(range, { type: "text", text }).run()
  }
