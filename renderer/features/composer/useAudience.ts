import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** The chosen community while one may write in it; else the first open one, which the words below the text name. */
export const useAudience = (chosen: LedgerId | null): LedgerId | null => {
  const writable = useObservable(useSite().communities).filter((view) => view.mayWrite && view.ready)
  if (writable.some((view) => view.ledger === chosen)) return chosen
  return (writable.find((view) => view.access === "open") ?? writable[0])?.ledger ?? null
}
