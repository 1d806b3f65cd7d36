/** Fields that take no letters: after a click on one of them, single keys go on working. */
const WITHOUT_LETTERS = new Set(["radio", "checkbox", "button", "submit", "reset", "file", "range", "color", "image"])

const takesKey = (target: HTMLElement, key: string): boolean => {
  const field = target.closest("input, textarea, select, [contenteditable='true']")
  const isLetter = key.length === 1 && key !== " "
  return field instanceof HTMLInputElement && WITHOUT_LETTERS.has(field.type) ? !isLetter : field !== null
}

/** One that is closed already takes no more keys, though it leaves the page a turn later. */
export const isWindowOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]:not([data-leaving])') !== null

/** Whether a key belongs to a field, an editor or an open dialog. */
export const isInField = ({ target, key, isComposing }: KeyboardEvent): boolean => {
  if (isComposing) return true
  if (isWindowOpen() || document.querySelector('[role="menu"], [role="listbox"]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || takesKey(target, key))
}

/** The same, or a key that belongs to the browser: it must not act as a shortcut of a single key. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || isInField(event)
