import { type ReactNode, useState } from "react"
import type { Revision } from "../../../shared/application/site.ts"
import type { ItemId, LedgerId } from "../../../shared/kernel/ids.ts"
import type { Wording } from "./history/HistoryDialog.tsx"
import { onDemand } from "../../ui/onDemand.tsx"

const HistoryDialog = onDemand(async () => (await import("./history/HistoryDialog.tsx")).HistoryDialog)
const LanguageDialog = onDemand(async () => (await import("./language/LanguageDialog.tsx")).LanguageDialog)
const RemoveDialog = onDemand(async () => (await import("./RemoveDialog.tsx")).RemoveDialog)

interface ItemDialogs {
  readonly dialogs: ReactNode
  readonly showHistory: () => void
  readonly askLanguage: () => void
  readonly askToRemove: () => void
}

interface ItemDialogsInput {
  readonly target: { readonly ledger: LedgerId; readonly item: ItemId }
  readonly what: "post" | "comment" | "answer"
  readonly history: readonly Revision[]
  readonly current: Wording
  readonly language: string | null
  readonly onRemoved?: (() => void) | undefined
}

/** The windows that a post or a comment opens: rendered only while they are open, so that a row stays light. */
export const useItemDialogs = ({
  target,
  what,
  history,
  current,
  language,
  onRemoved,
}: ItemDialogsInput): ItemDialogs => {
  const [shown, setShown] = useState<"history" | "language" | "remove" | null>(null)
  const close = () => setShown(null)
  return {
    dialogs: (
      <>
        {shown === "history" && <HistoryDialog history={history} current={current} onClose={close} />}
        {shown === "language" && <LanguageDialog target={target} language={language} onClose={close} />}
        {shown === "remove" && <RemoveDialog target={target} what={what} onClose={close} onRemoved={onRemoved} />}
      </>
    ),
    showHistory: () => setShown("history"),
    askLanguage: () => setShown("language"),
    askToRemove: () => setShown("remove"),
  }
}
