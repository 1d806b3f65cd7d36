import type { KeyboardEvent } from "react"

/** For what stands around a field: an editor marks every Escape as done, and what uses it itself stops it. */
export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape" || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  leave()
}
