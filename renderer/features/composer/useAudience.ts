import { useState } from "react"
import type { CommunityView } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** Where most is said in the open; a private community only where there is no other to write in. */
const chooseUsual = (writable: readonly CommunityView[]): LedgerId | null => {
  const open = writable.filter((view) => view.access === "open").sort((one, other) => other.posts - one.posts)
  return (open[0] ?? (writable.length === 1 ? writable[0] : undefined))?.ledger ?? null
}

/**
 * The chosen community while one may write in it, and never another in its stead: a text goes to nobody it was not
 * meant for. Where none was chosen: the usual one, which doesn't change while one types.
 */
export const useAudience = (chosen: LedgerId | null): LedgerId | null => {
  const writable = useObservable(useSite().communities).filter((view) => view.mayWrite && view.ready)
  const [usual, setUsual] = useState(() => chooseUsual(writable))
  const isWritable = (ledger: LedgerId | null) => writable.some((view) => view.ledger === ledger)
  if (chosen !== null) return isWritable(chosen) ? chosen : null
  if (isWritable(usual)) return usual
  const other = chooseUsual(writable)
  if (other !== usual) setUsual(other)
  return other
}
