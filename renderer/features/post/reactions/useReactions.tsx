import type { ReactNode } from "react"
import type { ReactionView, WaitingView } from "../../../../shared/application/site.ts"
import type { ItemId, LedgerId } from "../../../../shared/kernel/ids.ts"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { useSite } from "../../../ui/site.ts"
import { useSelected } from "../../../ui/useObservable.ts"
import { noteTakenBack } from "../../outbox/takenBack.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { mergeWaiting, type ShownReaction } from "./mergeWaiting.ts"

const NONE: readonly WaitingView[] = []

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
  const waiting = useSelected(site.waiting, (all) => (all.some(({ input }) => concerns(input, target)) ? all : NONE))
  const shown = mergeWaiting(reactions, waiting, { ...target, me: site.me.member })
  const toggle = (emoji: string) => {
    for (const { id, input } of waiting) if (concerns(input, target) && input.emoji === emoji) noteTakenBack(site, id)
    command.run(() => site.toggleReaction(target, emoji))
  }
  return { shown, toggle, error: command.error && <CommandErrorNote error={command.error} /> }
}

type WaitingReaction = Extract<WaitingView["input"], { readonly kind: "reaction" }>

const concerns = (
  input: WaitingView["input"],
  { ledger, item }: { readonly ledger: LedgerId; readonly item: ItemId },
): input is WaitingReaction => input.kind === "reaction" && input.ledger === ledger && input.item === item
