import { useEffect, useRef } from "react"

const isEditing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null)

const isEmptyEditor = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.isContentEditable && target.textContent === ""

/**
 * Ctrl+Z takes back, except in a field or an editor, where it belongs to the text. An editor that was empty and stays so
 * had nothing to undo: it has just sent its text. It marks the key as done all the same.
 */
export const useUndoKey = (undo: () => void): void => {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    let wasEmpty = false
    const beforeKey = (event: KeyboardEvent) => {
      wasEmpty = isEmptyEditor(event.target)
    }
    const onKey = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z"
      const isLeftEmpty = wasEmpty && isEmptyEditor(event.target)
      if (!isUndo || (!isLeftEmpty && (event.defaultPrevented || isEditing(event.target)))) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", beforeKey, true)
    window.addEventListener("keydown", onKey)
    return () => {
      window.removeEventListener("keydown", beforeKey, true)
      window.removeEventListener("keydown", onKey)
    }
  }, [])
}
