/** Whoever goes on and on is not held up longer than this for the sake of what is seen. */
const MAX_PAUSE_MS = 50

/** Lets what waits go first: input, painting, other tasks. Unlike a timer's, its delay does not grow when it is used often. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener("message", () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })

/** Where there is a screen to paint: several who work at length would else take their turns one after the other, and a frame would wait for all of them. */
const restOfTurn = (scheduler: Scheduler): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, MAX_PAUSE_MS)
    void scheduler.postTask(
      () => {
        clearTimeout(timer)
        resolve()
      },
      { priority: "background" },
    )
  })

interface Seen {
  readonly scheduler?: Scheduler
  readonly document?: { readonly visibilityState: string }
}

/** A page that nobody sees paints nothing, and browsers slow down what it does at the lowest priority. */
const pause = (): Promise<void> => {
  const { scheduler, document } = globalThis as Seen
  return scheduler !== undefined && document?.visibilityState === "visible" ? restOfTurn(scheduler) : nextTurn()
}

/** Longer than this in one piece, work would be felt in scrolling and typing. */
const SLICE_MS = 8

/** Called between pieces of long work: goes on at once until a slice is used up, then gives the others a turn. */
export const createBreather = (): (() => Promise<void>) => {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE_MS) return
    await pause()
    began = performance.now()
  }
}
