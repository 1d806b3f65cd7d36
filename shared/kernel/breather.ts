import { isInMidst, isInUse, isLetterDue } from "./inUse.ts"

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

interface Idle {
  readonly didTimeout: boolean
  timeRemaining(): number
}

interface Seen {
  readonly scheduler?: Scheduler
  readonly document?: { readonly visibilityState: string }
  requestIdleCallback?(callback: (idle: Idle) => void, options: { readonly timeout: number }): number
}

/** Of the sixteen milliseconds from one frame to the next, most belong to what somebody scrolls or types. */
const SLICE_IN_USE_MS = 4
/**
 * How long the processor is left to them after such a slice. What is received keeps other processes busy too: the network's, the disk's,
 * a sender's on the same machine; with nothing asked for in between they leave a core to the next frame.
 */
const REST_IN_USE_MS = 48
/** In less room than this a piece of work hardly fits. */
const LEAST_ROOM_MS = 2

/**
 * Resolves once nothing else is left to do before the next frame, with how long one may go on; not between a letter and the frame that
 * shows it, when the browser, too, has nothing to do at times. Asks for no frame: one that
 * shows nothing new would hold up the next key, which the browser paints at once where no frame is under way.
 */
const roomBeforeFrame = (seen: Seen, scheduler: Scheduler): Promise<number> => {
  const { requestIdleCallback } = seen
  if (requestIdleCallback === undefined) return restOfTurn(scheduler).then(() => SLICE_IN_USE_MS)
  const lastCall = performance.now() + MAX_PAUSE_MS
  return new Promise((resolve) => {
    const look = (idle: Idle): void => {
      const room = idle.timeRemaining()
      const timeout = lastCall - performance.now()
      if (idle.didTimeout || timeout <= 0) resolve(SLICE_IN_USE_MS)
      else if (room >= LEAST_ROOM_MS && !isLetterDue()) resolve(Math.min(room, SLICE_IN_USE_MS))
      else requestIdleCallback.call(seen, look, { timeout })
    }
    requestIdleCallback.call(seen, look, { timeout: MAX_PAUSE_MS })
  })
}

/** Who works at length while somebody uses the page: one of them goes on at a time, in the order in which they came. */
const queue: (() => void)[] = []
let isServing = false
/** Until when the one whose turn it is may go on, and with it whoever works in between. */
let turnEnds = 0

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_IN_USE_MS))

const serve = async (seen: Seen, scheduler: Scheduler): Promise<void> => {
  isServing = true
  while (queue.length > 0) {
    const room = await roomBeforeFrame(seen, scheduler)
    turnEnds = performance.now() + room
    queue.shift()?.()
    if (isInMidst()) await rest()
  }
  isServing = false
}

const takeTurn = (seen: Seen, scheduler: Scheduler): Promise<void> =>
  new Promise((resolve) => {
    queue.push(resolve)
    if (!isServing) void serve(seen, scheduler)
  })

/** A page that nobody sees paints nothing, and browsers slow down what it does at the lowest priority. */
const pause = (): Promise<void> => {
  const seen = globalThis as Seen
  const { scheduler, document } = seen
  if (scheduler === undefined || document?.visibilityState !== "visible") return nextTurn()
  return isInUse() ? takeTurn(seen, scheduler) : restOfTurn(scheduler)
}

/** Longer than this in one piece, work would be felt. */
const SLICE_MS = 8
/** What is shorter is no catching up: a word that somebody says meanwhile waits for no turn. */
const FREE_MS = 2

const mayGoOn = (began: number): boolean => {
  const now = performance.now()
  // Asked for each of thousands: what is short needs no second look.
  if (now - began < FREE_MS) return true
  return isInUse() ? now < turnEnds : now - began < SLICE_MS
}

/** Called between pieces of long work: goes on at once until a slice is used up, then gives the others a turn. */
export const createBreather = (): (() => Promise<void>) => {
  let began = performance.now()
  return async () => {
    if (mayGoOn(began)) return
    await pause()
    began = performance.now()
  }
}
