import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { EditorProps } from "./editorProps.ts"
import classes from "./Editor.module.css"
import { isRichEditable } from "./isRichEditable.ts"
import { PlainEditor } from "./PlainEditor.tsx"
import { useRichEditor } from "./useRichEditor.ts"

interface MarkdownEditorProps extends EditorProps {
  readonly onSubmit: () => void
}

/** Plain at once, rich as soon as its code is there; plain for good where the rich one would lose something. */
export const MarkdownEditor = ({ onSubmit, onChange, initial, takeFocus, ...rest }: MarkdownEditorProps) => {
  const [mayBeRich] = useState(() => isRichEditable(initial))
  const { Rich, onTyping } = useRichEditor(mayBeRich)
  const latest = useRef(initial)
  const frame = useRef<HTMLDivElement>(null)
  const flush = useRef<() => void>(null)
  const submit = useRef(onSubmit)
  useLayoutEffect(() => {
    submit.current = onSubmit
  })
  const change = (markdown: string) => {
    latest.current = markdown
    onChange(markdown)
  }
  const submitOnKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    // The end of a long text may not have been told yet, and what is submitted is what was rendered.
    flushSync(() => flush.current?.())
    submit.current()
  }
  return (
    <div ref={frame} className={classes.editor} data-text-of-item onKeyDownCapture={submitOnKey}>
      {Rich ? (
        <RichSlot {...{ Rich, latest, frame, flush, takeFocus }} onChange={change} {...rest} />
      ) : (
        <PlainEditor initial={initial} takeFocus={takeFocus} onChange={change} onTyping={onTyping} {...rest} />
      )}
    </div>
  )
}

interface RichSlotProps extends Omit<EditorProps, "initial"> {
  readonly Rich: NonNullable<ReturnType<typeof useRichEditor>["Rich"]>
  readonly latest: { readonly current: string }
  readonly frame: { readonly current: HTMLElement | null }
}

const readCaret = (frame: HTMLElement | null): number | undefined => {
  const field = document.activeElement
  return field instanceof HTMLTextAreaElement && frame?.contains(field) ? field.selectionEnd : undefined
}

/** Begins with what was typed meanwhile, and takes focus and caret over from the plain editor. */
const RichSlot = ({ Rich, latest, frame, takeFocus, ...rest }: RichSlotProps) => {
  const [start] = useState(() => {
    const caret = readCaret(frame.current)
    // Somebody who has moved on, to the title for instance, is left there.
    const isElsewhere = caret === undefined && frame.current !== null && document.activeElement !== document.body
    return {
      initial: latest.current,
      takeFocus: caret !== undefined || (takeFocus && !isElsewhere),
      ...(caret === undefined ? {} : { caret }),
    }
  })
  return <Rich {...rest} {...start} />
}
