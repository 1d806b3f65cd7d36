/** Whoever never rests is not waited for any longer. */
const PATIENCE_MS = 1_500

/** Runs it once the page has nothing to paint and nobody to answer. @returns what calls it off */
export const whenAtRest = (run: () => void): (() => void) => {
  if ("requestIdleCallback" in window) {
    const asked = window.requestIdleCallback(run, { timeout: PATIENCE_MS })
    return () => window.cancelIdleCallback(asked)
  }
  const timer = setTimeout(run)
  return () => clearTimeout(timer)
}
