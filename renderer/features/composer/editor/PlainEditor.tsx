import { useLayoutEffect, useRef, useState } from "react"
import type { EditorProps } from "./editorProps.ts"
import classes from "./Editor.module.css"

interface PlainEditorProps extends EditorProps {
  /** Reports typing, so that the rich editor waits for a pause. */
  readonly onTyping?: (composing: boolean) => void
}

/** Markdown as text: there at once, and for what the rich editor cannot hold. */
export const PlainEditor = (props: PlainEditorProps) => {
  const { label, placeholder, initial, onChange, takeFocus, onTyping } = props
  const [text, setText] = useState(initial)
  const field = useRef<HTMLTextAreaElement>(null)
  // In the frame in which it appears: the first letters come a moment later.
  useLayoutEffect(() => {
    if (!takeFocus || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [takeFocus])
  return (
    <div className={classes.grower} data-text={`${text}\n`}>
      <textarea
        ref={field}
        className={classes.field}
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        rows={2}
        // A dialog leaves the focus here, rather than putting it on its first button.
        data-autofocus={takeFocus || undefined}
        value={text}
        onCompositionStart={() => onTyping?.(true)}
        onCompositionEnd={() => onTyping?.(false)}
        onChange={(event) => {
          onTyping?.(false)
          setText(event.target.value)
          onChange(event.target.value)
        }}
      />
    </div>
  )
}
