import { useLayoutEffect, useRef, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"

const takesText = (field: EventTarget | null): boolean =>
  field instanceof HTMLElement && (field.isContentEditable || field.matches("input, textarea"))

const pressEnter = (field: HTMLElement): void =>
  void field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }))

/**
 * Has the focus from the key that asks for a dialog until one of its fields takes it, and gives that field what was typed in
 * between: the dialog's code may have to come first, and even then a dialog needs a frame or two to be there.
 */
export const TypedAhead = () => {
  const { t } = useTexts("common")
  const field = useRef<HTMLTextAreaElement>(null)
  const [isOver, setOver] = useState(false)
  useLayoutEffect(() => {
    const from = field.current
    if (!from) return undefined
    const handOver = ({ target }: FocusEvent): void => {
      if (target === from || !takesText(target)) return
      document.removeEventListener("focusin", handOver)
      // As if it had been typed there: the field's own handlers hear of it.
      if (from.value !== "") document.execCommand("insertText", false, from.value)
      // A field of one line drops the Enter that ended what was typed; it acts once the field has shown what it finds.
      if (target instanceof HTMLInputElement && from.value.endsWith("\n")) setTimeout(() => pressEnter(target))
      setOver(true)
    }
    from.focus({ preventScroll: true })
    document.addEventListener("focusin", handOver)
    return () => document.removeEventListener("focusin", handOver)
  }, [])
  return isOver ? null : <textarea ref={field} className="visually-hidden" aria-label={t("opening")} tabIndex={-1} />
}
