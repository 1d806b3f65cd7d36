import { useCallback, useSyncExternalStore } from "react"
import { useSite } from "../../ui/site.ts"
import { readDraftStore } from "./draftStore.ts"

/** Whether a draft waits under this key; renders again only when the answer changes. */
export const useHasDraft = (key: string): boolean => {
  const store = readDraftStore(useSite())
  return useSyncExternalStore(
    useCallback((listener: () => void) => store.list.subscribe(listener), [store]),
    useCallback(() => store.read(key) !== undefined, [store, key]),
  )
}
