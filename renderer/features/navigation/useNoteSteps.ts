import { useEffect, useRef } from "react"
import type { WaitingView } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { type RememberedStep, useStepsDone } from "../../ui/useStepsDone.ts"
import { isTakenBack } from "../outbox/takenBack.ts"

const stepsOf = ({ input }: WaitingView): readonly RememberedStep[] => {
  if (input.kind === "reaction") return input.remove ? [] : ["react"]
  if (input.kind === "comment") return ["comment"]
  return ["post", `post-${input.post.kind}`]
}

/** Remembers the first reaction, comment and posts of this member once they have left: a large site need not be searched for them. */
export const useNoteSteps = (): void => {
  const site = useSite()
  const { add } = useStepsDone()
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    let before = site.waiting.get()
    return site.waiting.subscribe(() => {
      const now = site.waiting.get()
      const here = new Set(now.map(({ id }) => id))
      const left = before.filter(({ id }) => !here.has(id) && !isTakenBack(site, id))
      before = now
      const steps = left.flatMap(stepsOf)
      if (steps.length > 0) latest.current(steps)
    })
  }, [site])
}
