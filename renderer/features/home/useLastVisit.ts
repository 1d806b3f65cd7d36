import { useEffect } from "react"
import type { Site } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useVisible } from "../../ui/useVisible.ts"
import { followVisits, type Visits } from "./visits.ts"

const visitsBySite = new WeakMap<Site, Visits>()

const readVisits = (site: Site): Visits => {
  const known = visitsBySite.get(site) ?? followVisits(site, localStorage, Date.now)
  visitsBySite.set(site, known)
  return known
}

/** Up to when the reader had seen Home before this visit, in epoch milliseconds; stays the same while they read. */
export const useLastVisit = (): number | null => useObservable(readVisits(useSite()).since)

/** Notes when the reader leaves this site and comes back; for what stands as long as the site is open. */
export const useFollowVisits = (): void => {
  const visits = readVisits(useSite())
  const visible = useVisible()
  useEffect(() => {
    if (!visible) return undefined
    visits.comeBack()
    window.addEventListener("pagehide", visits.leave)
    return () => {
      window.removeEventListener("pagehide", visits.leave)
      visits.leave()
    }
  }, [visits, visible])
}
