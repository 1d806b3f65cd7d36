import { createObserved } from "../../kernel/subscription.ts"
import type { Site } from "../site.ts"
import type { OwnBox } from "./ownBox.ts"

const HOME = { kind: "position", name: "home" } as const

/** Up to when a member had seen Home on any of their devices. */
export const openVisits = (box: OwnBox): Pick<Site, "seenUntil" | "noteSeen"> => {
  const read = (): number | null => {
    const at = box.valueOf(HOME.kind, HOME.name)
    return typeof at === "number" ? at : null
  }
  const seenUntil = createObserved(read())
  box.subscribe(() => seenUntil.set(read()))
  return { seenUntil, noteSeen: (at) => box.note([{ ...HOME, value: at }]) }
}
