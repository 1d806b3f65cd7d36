import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useNames } from "../../ui/useNames.ts"

/** @returns the names of those who could answer an appeal about it, as a sentence says them; null where there is nobody */
export const useWhoElse = (target: ItemKey): string | null => {
  const site = useSite()
  const names = useNames()
  const members = useObservable(site.members)
  // Who moderates may change while one looks.
  useObservable(site.moderation)
  const deciders = site.whoElseDecides(target).flatMap((id) => members.get(id)?.name ?? [])
  return deciders.length === 0 ? null : names(deciders)
}
