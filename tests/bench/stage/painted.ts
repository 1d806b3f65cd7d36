/** Milliseconds since the epoch, finer than Date's; the same for all pages of a machine. */
export const now = (): number => performance.timeOrigin + performance.now()

/** When the first frame was painted in which this is so. Asked only when the document changed, since asking in each frame would make it draw them all. */
export const painted = (isShown: () => boolean): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isShown()) return
      observer.disconnect()
      // The next frame holds it; it is on the screen when the one after it begins.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(now())))
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    look()
  })
