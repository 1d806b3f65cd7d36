import { type Editor, EditorContent, useEditor } from "@tiptap/react"
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { useMentionNames } from "../../post/markdown/useMentionNames.ts"
import { SuggestionMenu } from "../suggestion/SuggestionMenu.tsx"
import type { SuggestionKeys } from "../suggestion/useSuggestionMenu.ts"
import { AnswererChips } from "../AnswererChips.tsx"
import { TagChips } from "../TagChips.tsx"
import { createChangingPlaceholder } from "./changingPlaceholder.ts"
import type { EditorProps } from "./editorProps.ts"
import classes from "./Editor.module.css"
import { createCallMarks } from "./markCalls.ts"
import { pasteHugeAsText } from "./pasteHugeAsText.ts"
import { placeCaret } from "./placeCaret.ts"
import { createExtensions } from "./richEditorExtensions.ts"
import { Toolbar } from "./Toolbar.tsx"

/** Markdown of a long text is not written anew at each key. */
const IMMEDIATE_NODE_SIZE = 6_000
const WRITE_DELAY_MS = 150

/** Tells the parent about changes: at once while the text is short, else after a pause, and always before it goes. */
const createWriter = (onChange: (markdown: string) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Editor | undefined
  const flush = () => {
    clearTimeout(timer)
    const editor = waiting
    waiting = undefined
    if (editor && !editor.isDestroyed) onChange(editor.getMarkdown())
  }
  return {
    flush,
    write(editor: Editor) {
      waiting = editor
      clearTimeout(timer)
      if (editor.state.doc.content.size < IMMEDIATE_NODE_SIZE) flush()
      else timer = setTimeout(flush, WRITE_DELAY_MS)
    },
  }
}

/** Formatted text that is Markdown underneath. */
export const RichEditor = (props: EditorProps) => {
  const { label, placeholder, initial, onChange, takeFocus, caret, tools } = props
  const { names } = useMentionNames()
  const [callMarks] = useState(() => createCallMarks(names))
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const [inviting] = useState(() => createChangingPlaceholder(placeholder))
  const suggestionKeys = useRef<SuggestionKeys>(null)
  const writer = useRef<ReturnType<typeof createWriter>>(undefined)
  // The same from rendering to rendering: from others the editor would set itself up anew each time, which is at each key.
  const [extensions] = useState(() => createExtensions(inviting.read, [callMarks.extension]))
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: classes.rich ?? "",
        ...(takeFocus ? { "data-autofocus": "" } : {}),
      },
      handlePaste: pasteHugeAsText,
      handleKeyDown: (_: unknown, event: KeyboardEvent) => suggestionKeys.current?.(event) ?? false,
    }),
    [label, takeFocus],
  )
  const editor = useEditor({
    extensions,
    content: initial,
    contentType: "markdown",
    autofocus: false,
    injectCSS: false,
    // Nobody listens to what it would look for after each letter.
    enableCoreExtensions: { delete: false },
    textDirection: "auto",
    editorProps,
    onUpdate: ({ editor: updated }) => {
      writer.current ??= createWriter((markdown) => latest.current(markdown))
      writer.current.write(updated)
    },
    onBlur: () => writer.current?.flush(),
  })
  useEffect(() => inviting.change(placeholder, editor), [inviting, editor, placeholder])
  useEffect(() => callMarks.rename(names, editor), [callMarks, names, editor])
  // At once: TipTap's own autofocus waits for a frame, and what is typed until then would go nowhere.
  const [begun] = useState({ takeFocus, initial, caret: caret ?? initial.length })
  useLayoutEffect(() => {
    if (begun.takeFocus) placeCaret(editor, begun.initial, begun.caret)
  }, [editor, begun])
  useImperativeHandle(props.flush, () => () => writer.current?.flush(), [])
  useEffect(() => {
    const flush = () => writer.current?.flush()
    window.addEventListener("pagehide", flush, { capture: true })
    document.addEventListener("visibilitychange", flush, { capture: true })
    return () => {
      flush()
      window.removeEventListener("pagehide", flush, { capture: true })
      document.removeEventListener("visibilitychange", flush, { capture: true })
    }
  }, [])
  return (
    <>
      <EditorContent editor={editor} className={classes.content} />
      <SuggestionMenu editor={editor} keys={suggestionKeys} />
      <TagChips editor={editor} />
      <AnswererChips editor={editor} />
      {tools && createPortal(<Toolbar editor={editor} />, tools)}
    </>
  )
}
