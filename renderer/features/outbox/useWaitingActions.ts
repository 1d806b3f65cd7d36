import { useTexts } from "../../ui/useTexts.ts"
import type { CommandError, WaitingView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { placeDraft, showRestored } from "./restoreDraft.ts"
import { takeBack } from "./takenBack.ts"

interface WaitingActions {
  readonly error: CommandError | null
  readonly running: boolean
  readonly undo: () => void
  readonly sendNow: () => void
}

/** What can be done with something that has not left yet. */
export const useWaitingActions = (waiting: WaitingView): WaitingActions => {
  const { t } = useTexts("outbox")
  const site = useSite()
  const shell = useShell()
  const { error, running, run } = useCommand()
  const undo = () => {
    if (running) return
    const kept = placeDraft(site, waiting.id, waiting.input)
    run(
      () => takeBack(site, waiting.id, kept),
      () => {
        announce(t("undone"))
        if (kept) showRestored(site, kept)
        if (kept && waiting.input.kind === "post") shell.openComposer({ draft: kept })
      },
    )
  }
  return {
    error,
    running,
    undo,
    sendNow: () => void (running || run(() => site.sendNow(waiting.id))),
  }
}
