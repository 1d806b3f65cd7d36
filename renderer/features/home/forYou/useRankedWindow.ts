import { useCallback, useEffect, useMemo, useState } from "react"
import type { PostKey, RankedPost, Site } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import type { HeldWindow } from "../../post/feed/useFeedWindow.ts"
import { formatPostKey } from "../../post/postAddress.ts"
import { useLastVisit } from "../useLastVisit.ts"
import { type Held, holdOrder, takeOrder } from "./holdRanked.ts"

interface Visited {
  /** The visit in which the order was taken. */
  readonly since: number | null
  /** What it was taken from: nothing else comes of the same. */
  readonly ranked: readonly RankedPost[]
  readonly held: Held
}

const visited = new WeakMap<Site, Visited>()

/**
 * Holds the order of For you while it is read, and where the reader comes back to the place that they left; opened at
 * its top, it begins with what came meanwhile.
 */
export const useRankedWindow = (ranked: readonly RankedPost[], comesBack: boolean): HeldWindow => {
  const site = useSite()
  const since = useLastVisit()
  const home = useObservable(site.home)
  const communities = useObservable(site.communities)
  const take = (): Visited => ({ since, ranked, held: takeOrder(ranked, site.home.get()) })
  const [current, setCurrent] = useState(() => {
    const before = visited.get(site)
    return comesBack && before?.since === since ? before : take()
  })
  const isNew = current.since !== since || (current.held.order.length === 0 && current.ranked !== ranked)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- home and communities are what holdOrder looks at
  const { held, fresh } = useMemo(() => holdOrder(site, current.held), [site, current.held, home, communities])
  if (isNew && ranked.length > 0) setCurrent(take())
  else if (held !== current.held) setCurrent({ ...current, held })
  useEffect(() => void visited.set(site, current), [site, current])
  const showFresh = useCallback(
    () => setCurrent({ since, ranked: site.forYou.get(), held: takeOrder(site.forYou.get(), site.home.get()) }),
    [site, since],
  )
  const known = useMemo(() => ({ has: (key: PostKey) => held.known.has(formatPostKey(key)) }), [held.known])
  return { shown: held.order, fresh, known, showFresh }
}
