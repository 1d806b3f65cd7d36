import { useEffect, useRef } from "react"

/** An editor marks the key as done where it had something to undo: empty, with nothing to undo, it has just sent its text. */
const isEditing = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return target.textContent !== ""
  return target.closest("input, textarea, select") !== null
}

/** Ctrl+Z takes back, except in a field or an editor that holds a text, where it belongs to the text. */
export const useUndoKey = (undo: () => void): void => {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z"
      if (!isUndo || event.defaultPrevented || isEditing(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [])
}
