import { useHostDescription } from "./useHostDescription.ts"

/** Nobody can come into a demonstration. */
export const useMayInvite = (): boolean => !(useHostDescription()?.demonstration ?? false)
