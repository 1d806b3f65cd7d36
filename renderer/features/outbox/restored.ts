import { createObserved } from "../../../shared/kernel/subscription.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** How often a text was put back under a draft key: an open editor of that key begins anew with it. */
const rounds = createObserved<ReadonlyMap<string, number>>(new Map())

export const announceRestored = (draftKey: string): void => {
  const before = rounds.get()
  rounds.set(new Map(before).set(draftKey, (before.get(draftKey) ?? 0) + 1))
}

/** Counts from when the component appeared, so that an old undo takes nobody's focus. */
export const useRestoredRound = (draftKey: string): number => useObservable(rounds).get(draftKey) ?? 0
