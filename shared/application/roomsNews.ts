import { createBreather } from "../kernel/breather.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import { isInUse } from "../kernel/inUse.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import type { RoomsChange } from "./rooms.ts"

/** So many posts at once are no conversation but a device that catches up. */
const BULK_POSTS = 32
/** What catching up brings is shown so often while it lasts. Screens and lists rendered for each portion cost more than the gate. */
export const BULK_PAUSE_MS = 1_000
/** While somebody scrolls or types, lists stay as they are for so much longer: making them anew would be felt. */
export const BULK_PATIENCE_MS = 5_000
/** When nothing more has come for so long, it is over, or the other side has paused: what is here is shown. */
export const BULK_QUIET_MS = 150

/** Shelving so many, and reading their topics and whom they call, takes a few milliseconds. */
const TOLD_AT_ONCE = 128

/** Passes on what changed in the rooms: news at once, and with it all that waited; the portions of somebody who catches up once a second, and when they end. */
export interface RoomsNews {
  say(change: RoomsChange): void
  /** Nobody has anything more for us: what waits is told now, but to somebody who is in the middle of something. */
  endBulk(): void
  /** Until it is released, what brings no post is kept: a newcomer's screens are made with the first. @returns what releases it */
  hold(): () => void
  stop(): void
}

export const createRoomsNews = (timers: Timers, tell: (change: RoomsChange) => void): RoomsNews => {
  let waiting = new Map<LedgerId, Set<ItemId>>()
  let endPause: (() => void) | null = null
  let endQuiet: (() => void) | null = null
  let stopped = false
  let isHeld = false
  let areActsKept = false
  /** For how long what waits was put off for the sake of somebody who uses the page. */
  let putOffMs = 0

  const keep = ({ posts }: RoomsChange): void => {
    for (const [ledger, ids] of posts) {
      const known = waiting.get(ledger)
      if (known === undefined) waiting.set(ledger, new Set(ids))
      else for (const id of ids) known.add(id)
    }
  }
  const flush = (acts: boolean): void => {
    const posts = waiting
    waiting = new Map()
    putOffMs = 0
    if (acts || countPosts({ posts }) <= TOLD_AT_ONCE) tell({ acts, posts })
    else void tellInPortions(portionsOf(posts))
  }
  /** Whoever hears of one looks at what is there: news that are told in between need not wait. */
  const tellInPortions = async (portions: readonly RoomsChange["posts"][]): Promise<void> => {
    const breathe = createBreather()
    for (const [at, posts] of portions.entries()) {
      if (stopped) return
      tell({ acts: false, posts, more: at < portions.length - 1 })
      await breathe()
    }
  }
  /** The first of many are shown at once; what follows waits for the end of the pause, or of the portions. */
  const pause = (): void => {
    endPause ??= timers.after(BULK_PAUSE_MS, () => {
      endPause = null
      if (waiting.size === 0) return
      pause()
      putOffMs += BULK_PAUSE_MS
      if (!isInUse() || putOffMs >= BULK_PATIENCE_MS) flush(false)
    })
  }
  const endBulk = (): void => {
    endQuiet?.()
    endQuiet = null
    if (waiting.size > 0 && !isInUse()) flush(false)
  }
  const watchQuiet = (): void => {
    endQuiet?.()
    endQuiet = timers.after(BULK_QUIET_MS, endBulk)
  }

  return {
    endBulk,
    hold() {
      isHeld = true
      return () => {
        isHeld = false
        if (!areActsKept || stopped) return
        areActsKept = false
        flush(true)
      }
    },
    say(change) {
      if (isHeld && countPosts(change) === 0) {
        areActsKept ||= change.acts
        return
      }
      const isBulk = !change.acts && countPosts(change) >= BULK_POSTS
      // What waited may be thousands, told in portions.
      if (!isBulk && !change.acts) tell(change)
      else keep(change)
      if (isBulk && endPause !== null) return watchQuiet()
      if (isBulk) pause()
      // A word brings what waited, but to somebody who is in the middle of something.
      if (change.acts || (waiting.size > 0 && (isBulk || !isInUse()))) flush(change.acts)
    },
    stop() {
      stopped = true
      endPause?.()
      endQuiet?.()
    },
  }
}

const portionsOf = (posts: RoomsChange["posts"]): readonly RoomsChange["posts"][] =>
  [...posts].flatMap(([ledger, ids]) => {
    const all = [...ids]
    const count = Math.ceil(all.length / TOLD_AT_ONCE)
    return Array.from(
      { length: count },
      (_, at) => new Map([[ledger, new Set(all.slice(at * TOLD_AT_ONCE, (at + 1) * TOLD_AT_ONCE))]]),
    )
  })

const countPosts = ({ posts }: Pick<RoomsChange, "posts">): number =>
  [...posts.values()].reduce((sum, { size }) => sum + size, 0)
