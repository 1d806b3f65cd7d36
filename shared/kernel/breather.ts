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

/** Longer than this in one piece, work would be felt in scrolling and typing. */
const SLICE_MS = 8

/** Called between pieces of long work: goes on at once until a slice is used up, then gives the others a turn. */
export const createBreather = (): (() => Promise<void>) => {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE_MS) return
    await nextTurn()
    began = performance.now()
  }
}
