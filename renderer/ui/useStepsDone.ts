import type { PostKind } from "../../shared/application/site.ts"
import { usePreferences } from "../app/preferences.ts"
import { useSite } from "./site.ts"

export type RememberedStep = "invite" | "community" | "react" | "comment" | "post" | `post-${PostKind}` | "no-starters"

interface StepsDone {
  has(step: RememberedStep): boolean
  add(steps: readonly RememberedStep[]): void
}

/** What this member did here, on this device: the site cannot tell whose doing an invitation was. */
export const useStepsDone = (): StepsDone => {
  const { id } = useSite()
  const [{ stepsDone }, change] = usePreferences()
  const keyOf = (step: RememberedStep) => `${id}/${step}`
  return {
    has: (step) => stepsDone.includes(keyOf(step)),
    add: (steps) => {
      const fresh = steps.map(keyOf).filter((key) => !stepsDone.includes(key))
      if (fresh.length > 0) change({ stepsDone: [...stepsDone, ...fresh] })
    },
  }
}
