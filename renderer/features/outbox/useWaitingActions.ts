import { useTranslation } from "react-i18next"
import type { CommandError, WaitingInput, WaitingView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../post/useCommand.ts"
import { restoreDraft } from "./restoreDraft.ts"
import { takeBack } from "./takenBack.ts"

interface WaitingActions {
  readonly error: CommandError | null
  readonly running: boolean
  readonly undo: () => void
  readonly sendNow: () => void
}

/** What can be done with something that has not left yet. */
export const useWaitingActions = (waiting: WaitingView): WaitingActions => {
  const { t } = useTranslation("outbox")
  const site = useSite()
  const shell = useShell()
  const { error, running, run } = useCommand()
  const putBack = (input: WaitingInput) => {
    announce(t("undone"))
    void restoreDraft(site, waiting.id, input).then((restored) => {
      if (restored && input.kind === "post") shell.openComposer({ draft: restored })
    })
  }
  return {
    error,
    running,
    undo: () => run(() => takeBack(site, waiting.id), putBack),
    sendNow: () => run(() => site.sendNow(waiting.id)),
  }
}
