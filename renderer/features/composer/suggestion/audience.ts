import { createContext, useContext } from "react"
import type { LedgerId } from "../../../../shared/kernel/ids.ts"

const AudienceContext = createContext<LedgerId | null>(null)

/** The community that a text is written for: the names of its groups depend on it. */
export const AudienceProvider = AudienceContext.Provider
export const useWrittenFor = (): LedgerId | null => useContext(AudienceContext)
