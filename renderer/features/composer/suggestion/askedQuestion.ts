import { createContext, useContext } from "react"
import type { MemberId } from "../../../../shared/kernel/ids.ts"

/** What is asked beside the text: a question's title above it, or the question that it answers. */
interface AskedQuestion {
  readonly words: string
  readonly by: MemberId
}

const QuestionContext = createContext<AskedQuestion | null>(null)

/** Null where nothing is asked. */
export const QuestionProvider = QuestionContext.Provider
export const useAskedQuestion = (): AskedQuestion | null => useContext(QuestionContext)
