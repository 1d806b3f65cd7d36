import { createContext, useContext } from "react"
import type { LedgerId } from "../../../../shared/kernel/ids.ts"

const AudienceContext = createContext<LedgerId | null>(null)

/** The community that a text is written for: the names of its groups depend on it. */
export const AudienceProvider = AudienceContext.Provider
export const useWrittenFor = (): LedgerId | null => useContext(AudienceContext)

const AskedContext = createContext<string | null>(null)

/** The title of the question that a text belongs to; null where nothing is asked. */
export const AskedProvider = AskedContext.Provider
export const useAsked = (): string | null => useContext(AskedContext)
