import { useTexts } from "../../ui/useTexts.ts"
import type { CommandError, PostInput } from "../../../shared/application/site.ts"
import { sayAloud } from "../../ui/announce.tsx"
import { useSite } from "../../ui/site.ts"
import { noteAudience } from "./audience/recentAudiences.ts"
import { rememberOrigin } from "../outbox/origins.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface SubmitPost {
  readonly running: boolean
  readonly error: CommandError | null
  readonly publish: (input: PostInput) => void
}

/** Hands a post to the outbox, and remembers where it was written in case that it is taken back. */
export const useSubmitPost = (draftKey: string, onDone: () => void): SubmitPost => {
  const site = useSite()
  const { t } = useTexts("composer")
  const { running, error, run } = useCommand()
  return {
    running,
    error,
    publish: (input) => {
      if (running) return
      run(
        () => site.submitPost(input),
        (id) => {
          rememberOrigin(id, draftKey)
          noteAudience(localStorage, site.id, input.ledger)
          sayAloud(t("waiting"))
          onDone()
        },
      )
    },
  }
}
