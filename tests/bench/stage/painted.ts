/** Milliseconds since the epoch, finer than Date's; the same for all pages of a machine. */
export const now = (): number => performance.timeOrigin + performance.now()

/** When the first frame was painted in which this is so. */
export const painted = (isShown: () => boolean): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isShown()) requestAnimationFrame(look)
      // The frame that this callback belongs to holds it; it is on the screen when the next one begins.
      else requestAnimationFrame(() => resolve(now()))
    }
    requestAnimationFrame(look)
  })
