/**
 * Before what was pressed leaves the page: whoever goes by keyboard goes on from there. A finger or a mouse needs no focus,
 * and in a field it would bring up the keyboard of a telephone.
 */
export const handFocusOn = (pressed: Element | null, to: HTMLElement | null): void => {
  if (pressed?.matches(":focus-visible")) to?.focus()
}
