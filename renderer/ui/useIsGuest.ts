import { useSite } from "./site.ts"
import { useSelected } from "./useObservable.ts"

/** Guests see the communities that they were let into, and found, invite and ask for none. */
export const useIsGuest = (): boolean => {
  const { members, me } = useSite()
  return useSelected(members, (known) => known.get(me.member)?.role === "guest")
}
