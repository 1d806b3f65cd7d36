import type { Editor } from "@tiptap/core"

/** Writes a word at the end of the text, apart from what stands before it, and goes on behind it. */
export const appendWord = (editor: Editor, word: string): void => {
  const text = editor.getText()
  editor
    .chain()
    .focus("end")
    .insertContent(`${text === "" || /\s$/.test(text) ? "" : " "}${word} `)
    .run()
}
