import { Selection } from "@tiptap/pm/state"
import type { Editor } from "@tiptap/react"

/** Focuses the text at once, its caret behind the first `caret` characters of the Markdown that it was made of. */
export const placeCaret = (editor: Editor, markdown: string, caret: number): void => {
  const { state, view, schema } = editor
  let selection = Selection.atEnd(state.doc)
  if (caret < markdown.length && editor.markdown) {
    const { from } = Selection.atEnd(schema.nodeFromJSON(editor.markdown.parse(markdown.slice(0, caret))))
    selection = Selection.near(state.doc.resolve(Math.min(from, state.doc.content.size)))
  }
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
}
