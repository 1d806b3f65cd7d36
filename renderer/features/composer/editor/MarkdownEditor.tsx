import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { EditorProps } from "./editorProps.ts"
import classes from "./Editor.module.css"
import { isRichEditable } from "./isRichEditable.ts"
import { PlainEditor } from "./PlainEditor.tsx"
import { useRichEditor } from "./useRichEditor.ts"

interface MarkdownEditorProps extends Omit<EditorProps, "tools" | "flush" | "caret"> {
  readonly onSubmit: () => void
  /** Between the text and its tools: what goes with it. */
  readonly attached?: ReactNode
  /** Right of the tools. */
  readonly footer: ReactNode
}

/** There Enter chooses, with whatever other key: nothing goes to those whom somebody is about to change. */
const isInMenu = (target: EventTarget): boolean => target instanceof Element && target.closest("[popover]") !== null

/**
 * Plain at once, rich as soon as its code is there; plain for good where the rich one would lose something. What stands
 * around the text is the same for both, and keeps its focus while one gives way to the other.
 */
export const MarkdownEditor = (props: MarkdownEditorProps) => {
  const { onSubmit, onChange, initial, takeFocus, attached, footer, ...rest } = props
  const [mayBeRich] = useState(() => isRichEditable(initial))
  const { Rich, onTyping } = useRichEditor(mayBeRich)
  const latest = useRef(initial)
  const frame = useRef<HTMLDivElement>(null)
  const flush = useRef<() => void>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const submit = useRef(onSubmit)
  useLayoutEffect(() => {
    submit.current = onSubmit
  })
  const change = (markdown: string) => {
    latest.current = markdown
    onChange(markdown)
  }
  const submitOnKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isInMenu(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    // The end of a long text may not have been told yet, and what is submitted is what was rendered.
    flushSync(() => flush.current?.())
    submit.current()
  }
  return (
    <div ref={frame} className={classes.editor} data-text-of-item onKeyDownCapture={submitOnKey}>
      {Rich ? (
        <RichSlot {...{ Rich, latest, frame, flush, takeFocus, tools }} onChange={change} {...rest} />
      ) : (
        <PlainEditor {...{ initial, takeFocus, onTyping, tools }} onChange={change} {...rest} />
      )}
      {attached}
      <div className={classes.bar}>
        <div ref={setTools} className={classes.toolsPlace} />
        {footer}
      </div>
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
