/** Whether a key belongs to a field, an editor or an open dialog. */
export const isInField = ({ target, isComposing }: KeyboardEvent): boolean => {
  if (isComposing) return true
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"], [role="listbox"]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [contenteditable='true']") !== null)
  )
}

/** The same, or a key that belongs to the browser: it must not act as a shortcut of a single key. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || isInField(event)
