import type { SiteId } from "../../shared/kernel/ids.ts"

/** Exactly one window of a profile has a site open; two writers with one device key would fork its chains. */
export interface SiteOwnership {
  /** Null where another window owns the site. */
  acquire(id: SiteId): Promise<OwnedSite | null>
  /** Asks the other window to close the site and waits for it; null where it does not answer in time. */
  takeOver(id: SiteId): Promise<OwnedSite | null>
}

export interface OwnedSite {
  /** Another window asks for the site: close it, then release. */
  onAsked(listener: () => void): void
  release(): void
}

const HAND_OVER_MS = 10_000
const ASK = "hand-over"

const nameOf = (id: SiteId) => `palabre/${id}`

type Locks = Pick<LockManager, "request">

/** Over Web Locks, which end with their window however it ends. Never steals: a frozen window that wakes up would write again. */
export const createSiteOwnership = (locks: Locks, openChannel: (name: string) => BroadcastChannel): SiteOwnership => {
  const own = (id: SiteId, release: () => void): OwnedSite => {
    const channel = openChannel(nameOf(id))
    let asked: (() => void) | undefined
    channel.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data === ASK) asked?.()
    })
    return {
      onAsked: (listener) => {
        asked = listener
      },
      release() {
        channel.close()
        release()
      },
    }
  }

  const request = (id: SiteId, options: LockOptions): Promise<OwnedSite | null> =>
    new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        if (!lock) return resolve(null)
        return new Promise<void>((release) => resolve(own(id, release)))
      }
      locks.request(nameOf(id), options, hold).catch(() => resolve(null))
    })

  return {
    acquire: (id) => request(id, { ifAvailable: true }),
    takeOver(id) {
      const channel = openChannel(nameOf(id))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
      channel.postMessage(ASK)
      channel.close()
      return request(id, { signal: AbortSignal.timeout(HAND_OVER_MS) })
    },
  }
}
