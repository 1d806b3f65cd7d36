import { usePreferences } from "../app/preferences.ts"
import { useSite } from "./site.ts"

export type RememberedStep = "invite" | "community" | "react" | "comment" | "post"

interface StepsDone {
  has(step: RememberedStep): boolean
  add(step: RememberedStep): void
}

/** What this member did here, on this device: the site cannot tell whose doing an invitation was. */
export const useStepsDone = (): StepsDone => {
  const { id } = useSite()
  const [{ stepsDone }, change] = usePreferences()
  const keyOf = (step: RememberedStep) => `${id}/${step}`
  return {
    has: (step) => stepsDone.includes(keyOf(step)),
    add: (step) => {
      if (!stepsDone.includes(keyOf(step))) change({ stepsDone: [...stepsDone, keyOf(step)] })
    },
  }
}
