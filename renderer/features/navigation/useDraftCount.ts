import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { readDraftStore } from "../composer/draftStore.ts"

/** How many drafts this device keeps. */
export const useDraftCount = (): number => useObservable(readDraftStore(useSite()).list)?.length ?? 0
