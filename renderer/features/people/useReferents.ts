import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { findReferents, type Referent } from "./findReferents.ts"

export const useReferents = (): readonly Referent[] => {
  const site = useSite()
  const communities = useObservable(site.communities)
  return findReferents(usePeople(), { me: site.me.member, communities })
}
