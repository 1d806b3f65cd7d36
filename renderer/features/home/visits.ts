import type { Site } from "../../../shared/application/site.ts"
import { createObserved, type Observable } from "../../../shared/kernel/subscription.ts"

/** Away for longer than this, a reader comes back: what came meanwhile is new since their last visit. */
export const AWAY_MS = 30 * 60_000

/** One window's visits to a site; each ends when the window is hidden or closed. */
export interface Visits {
  /** When the newest post was written that the visit before this one could see, in epoch milliseconds; null on the first. */
  readonly since: Observable<number | null>
  leave(): void
  comeBack(): void
}

const readNewest = (site: Site): number | null => {
  const [newest] = site.home.get()
  return (newest && site.post(newest).get()?.at) ?? null
}

/** Remembered beside the page, never sent. */
export const followVisits = (site: Site, storage: Storage, now: () => number): Visits => {
  const key = `palabre.visit.${site.id}`
  const read = (): number | null => {
    const at = Number(storage.getItem(key) ?? Number.NaN)
    return Number.isFinite(at) ? at : null
  }
  const since = createObserved(read())
  let leftAt: number | null = null
  return {
    since,
    leave() {
      leftAt = now()
      const newest = readNewest(site)
      if (newest === null) return
      try {
        // A clock that runs ahead must not swallow what comes next.
        storage.setItem(key, String(Math.min(newest, leftAt)))
      } catch {
        // On a full disk the line stands where it stood.
      }
    },
    comeBack() {
      if (leftAt !== null && now() - leftAt >= AWAY_MS) since.set(read())
      leftAt = null
    },
  }
}
