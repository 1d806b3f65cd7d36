import { createContext, type ReactNode, use } from "react"
import { createPortal } from "react-dom"
import type { DraftValue, PostKind } from "../../shared/application/site.ts"
import type { LedgerId } from "../../shared/kernel/ids.ts"

/** What a composer opens with; a draft goes on under its own key. */
export interface ComposerStart {
  readonly ledger?: LedgerId | undefined
  readonly kind?: PostKind | undefined
  readonly draft?: { readonly key: string; readonly draft: DraftValue } | undefined
}

/** What the layout does for the screens that it frames. */
export interface Shell {
  readonly openComposer: (start?: ComposerStart) => void
  readonly openNewCommunity: () => void
  readonly openInvite: () => void
  readonly openHelp: () => void
  readonly openJump: () => void
  readonly singleKeys: boolean
  /** Element that scrolls the panel: the scroll parent of virtual lists. Null during the first render. */
  readonly scroller: HTMLElement | null
  /** Where `Rail` puts its content; null where there is no room for a rail. */
  readonly rail: HTMLElement | null
}

export const ShellContext = createContext<Shell | null>(null)

export const useShell = (): Shell => {
  const shell = use(ShellContext)
  if (!shell) throw new Error("useShell outside ShellContext")
  return shell
}

/** Fills the right rail, where the window is wide enough to have one. */
export const Rail = ({ children }: { readonly children: ReactNode }) => {
  const { rail } = useShell()
  return rail ? createPortal(children, rail) : null
}
