import type { Ending } from "./guardedPeerConnection.ts"

const FIRST_BAR_MS = 10_000
const LONGEST_BAR_MS = 10 * 60_000
/** Glare and lost signals cost an attempt now and then; only then does a peer that can't be reached have to wait. */
const FREE_UNREACHABLE = 2
const MAX_REMEMBERED = 512

export interface PeerBar {
  /** Takes notice of how a connection ended; answers for how long this peer is to be left alone, 0 for not at all. */
  note(peerId: string, ending: Ending): number
  /** Forgets who could not be reached: on another network they may be. Who was refused stays so. @returns their ids */
  forgive(): readonly string[]
}

/** Keeps a peer that we refuse, or that refuses us, from being tried again in a tight loop. */
export const createPeerBar = (): PeerBar => {
  const failures = new Map<string, number>()
  const unreached = new Set<string>()
  const forget = (peerId: string): void => {
    failures.delete(peerId)
    unreached.delete(peerId)
  }
  return {
    forgive() {
      const forgiven = [...unreached]
      forgiven.forEach(forget)
      return forgiven
    },
    note(peerId, ending) {
      const count = ending === "closed" ? 0 : (failures.get(peerId) ?? 0) + 1
      forget(peerId)
      if (count === 0) return 0
      failures.set(peerId, count)
      if (ending === "unreachable") unreached.add(peerId)
      const [oldest] = failures.keys()
      if (failures.size > MAX_REMEMBERED && oldest !== undefined) forget(oldest)
      const counted = ending === "unreachable" ? count - FREE_UNREACHABLE : count
      return counted <= 0 ? 0 : Math.min(LONGEST_BAR_MS, FIRST_BAR_MS * 2 ** Math.min(16, counted - 1))
    },
  }
}
