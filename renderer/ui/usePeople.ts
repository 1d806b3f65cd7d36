import { useMemo } from "react"
import { peopleMet } from "../../shared/application/peopleMet.ts"
import type { MemberView } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { useSite } from "./site.ts"
import { useObservable } from "./useObservable.ts"

/** Everybody of the site; for a guest, those of the communities that they are in. */
export const usePeople = (): ReadonlyMap<MemberId, MemberView> => {
  const site = useSite()
  const members = useObservable(site.members)
  const communities = useObservable(site.communities)
  return useMemo(() => peopleMet(site.me.member, members, communities), [members, communities, site])
}
