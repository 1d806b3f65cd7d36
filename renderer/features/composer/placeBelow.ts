const GAP_PX = 6

/** Puts a menu under what it belongs to, or over it where the window ends too soon; never beyond the window's sides. */
export const placeBelow = (
  menu: HTMLElement,
  anchor: { readonly left: number; readonly top: number; readonly bottom: number },
): void => {
  const { offsetWidth: width, offsetHeight: height } = menu
  const below = anchor.bottom + GAP_PX
  const above = anchor.top - GAP_PX - height
  menu.style.left = `${Math.max(GAP_PX, Math.min(anchor.left, window.innerWidth - width - GAP_PX))}px`
  menu.style.top = `${below + height > window.innerHeight && above >= 0 ? above : below}px`
}
