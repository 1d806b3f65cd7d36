import type { Editor } from "@tiptap/core"

/** Words that invite to write, which another kind of post changes: nothing of the text does, so the editor is told to look again. */
export const createChangingPlaceholder = (first: string) => {
  let words = first
  return {
    read: (): string => words,
    change(next: string, editor: Editor): void {
      if (next === words) return
      words = next
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr)
    },
  }
}
