import { useHostDescription } from "./useHostDescription.ts"
import { useIsGuest } from "./useIsGuest.ts"

/** Nobody can come into a demonstration, and guests bring nobody in. */
export const useMayInvite = (): boolean => {
  const isGuest = useIsGuest()
  return !(useHostDescription()?.demonstration ?? false) && !isGuest
}
