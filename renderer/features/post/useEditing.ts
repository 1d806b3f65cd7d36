import { useCallback, useState } from "react"
import { useHasDraft } from "../composer/useHasDraft.ts"

interface Editing {
  readonly editing: boolean
  readonly edit: () => void
  readonly stop: () => void
}

/** Whether an item is being edited: also when changes to it wait as a draft, where those may `resume`. */
export const useEditing = (draftKey: string, resume: boolean): Editing => {
  const hasDraft = useHasDraft(draftKey)
  const [choice, setChoice] = useState<boolean | null>(null)
  return {
    editing: choice ?? (resume && hasDraft),
    edit: useCallback(() => setChoice(true), []),
    stop: useCallback(() => setChoice(false), []),
  }
}
