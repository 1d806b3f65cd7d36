/** Gives the focus back to where it was, unless it went elsewhere meanwhile. */
export const returnFocus = (origin: Element | null): void => {
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (isLost && origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true })
}
