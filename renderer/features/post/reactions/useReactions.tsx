import type { ReactNode } from "react"
import type { ReactionView } from "../../../../shared/application/site.ts"
import type { ItemId, LedgerId } from "../../../../shared/kernel/ids.ts"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { noteTakenBack } from "../../outbox/takenBack.ts"
import { useCommand } from "../useCommand.ts"
import { mergeWaiting, type ShownReaction } from "./mergeWaiting.ts"

/** Reactions with what waits in the outbox; a second tap while one waits takes the first back. */
export const useReactions = (
  target: { readonly ledger: LedgerId; readonly item: ItemId },
  reactions: readonly ReactionView[],
): {
  readonly shown: readonly ShownReaction[]
  readonly toggle: (emoji: string) => void
  readonly error: ReactNode
} => {
  const site = useSite()
  const command = useCommand()
  const waiting = useObservable(site.waiting)
  const shown = mergeWaiting(reactions, waiting, { ...target, me: site.me.member })
  const toggle = (emoji: string) => {
    for (const { id, input } of waiting)
      if (input.kind === "reaction" && input.item === target.item && input.emoji === emoji) noteTakenBack(site, id)
    command.run(() => site.toggleReaction(target, emoji))
  }
  return { shown, toggle, error: command.error && <CommandErrorNote error={command.error} /> }
}
