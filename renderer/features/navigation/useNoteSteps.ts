import { useEffect } from "react"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"

const STEPS = { reaction: "react", comment: "comment", post: "post" } as const

/** Remembers the first reaction, comment and post that this member hands in: a large site need not be searched for them. */
export const useNoteSteps = (): void => {
  const waiting = useObservable(useSite().waiting)
  const steps = useStepsDone()
  useEffect(() => {
    const done = waiting
      .filter(({ input }) => input.kind !== "reaction" || !input.remove)
      .map(({ input }) => STEPS[input.kind])
      .find((step) => !steps.has(step))
    if (done) steps.add(done)
  }, [waiting, steps])
}
