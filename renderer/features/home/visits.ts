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

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

/** Remembered beside the page, where a window that goes away can still write, and on this member's other machines. */
export const followVisits = (site: Site, storage: Storage, now: () => number): Visits => {
  const key = `palabre.visit.${site.id}`
  const read = (): number | null => {
    const at = Number(storage.getItem(key) ?? Number.NaN)
    return later(Number.isFinite(at) ? at : null, site.seenUntil.get())
  }
  const since = createObserved(read())
  let leftAt: number | null = null
  let noted: number | null = null
  // Seen on another machine, it is seen; what this window itself notes as it is left changes nothing until somebody comes back.
  site.seenUntil.subscribe(() => {
    const elsewhere = site.seenUntil.get()
    if (elsewhere !== noted) since.set(later(since.get(), elsewhere))
  })
  return {
    since,
    leave() {
      leftAt = now()
      const newest = readNewest(site)
      if (newest === null) return
      // A clock that runs ahead must not swallow what comes next.
      const seen = Math.min(newest, leftAt)
      noted = later(seen, site.seenUntil.get())
      void site.noteSeen(seen)
      try {
        storage.setItem(key, String(seen))
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
