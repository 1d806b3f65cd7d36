import { isDayReady } from "../../../shared/attention/day/daySettings.ts"
import { useSite } from "../../ui/site.ts"
import { useNow } from "../../ui/useNow.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** Whether a day waits to be read. */
export const useDayReady = (): boolean => isDayReady(useObservable(useSite().daySettings), useNow())
