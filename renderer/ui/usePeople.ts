import { useMemo } from "react"
import type { MemberView } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { useSite } from "./site.ts"
import { useIsGuest } from "./useIsGuest.ts"
import { useObservable } from "./useObservable.ts"

/** Everybody of the site; for a guest, those of the communities that they are in. */
export const usePeople = (): ReadonlyMap<MemberId, MemberView> => {
  const site = useSite()
  const members = useObservable(site.members)
  const communities = useObservable(site.communities)
  const isGuest = useIsGuest()
  return useMemo(() => {
    if (!isGuest) return members
    const met = new Set([site.me.member, ...communities.flatMap((community) => community.members)])
    return new Map([...members].filter(([id]) => met.has(id)))
  }, [isGuest, members, communities, site])
}
