import { type Editor, Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey } from "@tiptap/pm/state"
import { Decoration, DecorationSet } from "@tiptap/pm/view"
import { splitWords } from "../../post/markdown/splitWords.ts"
import classes from "./Editor.module.css"

const CLASSES = { tag: classes.tag ?? "", mention: classes.mention ?? "" }

/** Where names and tags stand, as they will be read; not in code, nor in a link. */
const findCalls = (doc: Node, names: readonly string[]): DecorationSet => {
  const found: Decoration[] = []
  doc.descendants((node, position) => {
    if (node.type.spec.code === true) return false
    if (!node.isText || node.marks.some(({ type }) => type.name === "code" || type.name === "link")) return true
    let at = position
    for (const { kind, text } of splitWords(node.text ?? "", names)) {
      if (kind !== "text") found.push(Decoration.inline(at, at + text.length, { class: CLASSES[kind] }))
      at += text.length
    }
    return true
  })
  return DecorationSet.create(doc, found)
}

/** Shows the names and tags of a text while it is written: who will be called, and under what it will be found. */
export const createCallMarks = (atFirst: readonly string[]) => {
  let names = atFirst
  const key = new PluginKey<DecorationSet>("call-marks")
  const plugin = new Plugin({
    key,
    state: {
      init: (_, { doc }) => findCalls(doc, names),
      apply: (change, before) =>
        change.docChanged || change.getMeta(key) === true ? findCalls(change.doc, names) : before,
    },
    props: { decorations: (state) => key.getState(state) },
  })
  return {
    extension: Extension.create({ name: "callMarks", addProseMirrorPlugins: () => [plugin] }),
    /** Somebody came, or is called otherwise now. */
    rename(next: readonly string[], editor: Editor): void {
      if (next === names) return
      names = next
      editor.view.dispatch(editor.state.tr.setMeta(key, true))
    },
  }
}
