import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import type { RoomsChange } from "./rooms.ts"

/** So many posts at once are no conversation but a device that catches up. */
const BULK_POSTS = 32
/** What catching up brings is shown so often while it lasts. Screens and lists rendered for each portion cost more than the gate. */
export const BULK_PAUSE_MS = 1_000
/** When nothing more has come for so long, it is over, or the other side has paused: what is here is shown. */
export const BULK_QUIET_MS = 150

/** Passes on what changed in the rooms: news at once, and with it all that waited; the portions of somebody who catches up once a second, and when they end. */
export interface RoomsNews {
  say(change: RoomsChange): void
  stop(): void
}

export const createRoomsNews = (timers: Timers, tell: (change: RoomsChange) => void): RoomsNews => {
  let waiting = new Map<LedgerId, Set<ItemId>>()
  let endPause: (() => void) | null = null
  let endQuiet: (() => void) | null = null

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
    tell({ acts, posts })
  }
  /** The first of many are shown at once; what follows waits for the end of the pause, or of the portions. */
  const pause = (): void => {
    endPause ??= timers.after(BULK_PAUSE_MS, () => {
      endPause = null
      if (waiting.size === 0) return
      pause()
      flush(false)
    })
  }
  const watchQuiet = (): void => {
    endQuiet?.()
    endQuiet = timers.after(BULK_QUIET_MS, () => {
      endQuiet = null
      if (waiting.size > 0) flush(false)
    })
  }

  return {
    say(change) {
      const isBulk = !change.acts && countPosts(change) >= BULK_POSTS
      keep(change)
      if (isBulk && endPause !== null) return watchQuiet()
      if (isBulk) pause()
      flush(change.acts)
    },
    stop() {
      endPause?.()
      endQuiet?.()
    },
  }
}

const countPosts = ({ posts }: RoomsChange): number => [...posts.values()].reduce((sum, { size }) => sum + size, 0)
