/** Whether a key belongs to a field, an editor or an open dialog, and must not act as a shortcut. */
export const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"], [role="listbox"]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [contenteditable='true']") !== null)
  )
}
