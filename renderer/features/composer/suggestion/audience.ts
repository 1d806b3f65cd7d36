import { createContext, useContext } from "react"
import type { LedgerId, MemberId } from "../../../../shared/kernel/ids.ts"

const AudienceContext = createContext<LedgerId | null>(null)

/** The community that a text is written for: the names of its groups depend on it. */
export const AudienceProvider = AudienceContext.Provider
export const useWrittenFor = (): LedgerId | null => useContext(AudienceContext)

/** What is asked beside the text: a question's title above it, or the question that it answers. */
interface Asked {
  readonly words: string
  readonly by: MemberId
}

const AskedContext = createContext<Asked | null>(null)

/** Null where nothing is asked. */
export const AskedProvider = AskedContext.Provider
export const useAsked = (): Asked | null => useContext(AskedContext)
