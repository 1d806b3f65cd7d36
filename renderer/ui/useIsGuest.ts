import { useSite } from "./site.ts"
import { useObservable } from "./useObservable.ts"

/** Guests see the communities that they were let into, and found, invite and ask for none. */
export const useIsGuest = (): boolean => {
  const { members, me } = useSite()
  return useObservable(members).get(me.member)?.role === "guest"
}
