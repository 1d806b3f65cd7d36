import type { DoorState } from "../community/door/doorState.ts"
import { resolveDoor } from "../community/door/resolveDoor.ts"
import type { Closing } from "../community/communityDraft.ts"
import type { LedgerId } from "../kernel/ids.ts"
import type { Ledger } from "../ledger/ledger.ts"
import type { SiteState } from "../site/siteState.ts"

/** The door of a community that is joined on request, as this device holds it. */
export interface Door {
  readonly ledger: Ledger
  /** Undefined while the site does not know who made it. */
  state(): DoorState | undefined
}

/** Doors are told from communities by their first act. */
export const isDoor = (ledger: Ledger): boolean =>
  ledger.acts().find(({ hash }) => hash === ledger.id)?.body["type"] === "door.create"

export interface Doors {
  get(ledger: LedgerId): Door | undefined
  list(): readonly Door[]
  /** What the doors of an open community say: that it was closed, where whoever made them may close it. */
  closingsOf(community: LedgerId): readonly Closing[]
  /** Folds what its ledger holds now. */
  judge(ledger: Ledger, site: SiteState): void
}

export const createDoors = (): Doors => {
  const doors = new Map<LedgerId, Door>()
  return {
    get: (ledger) => doors.get(ledger),
    list: () => [...doors.values()],
    closingsOf: (community) =>
      [...doors.values()].flatMap((door) => {
        const state = door.state()
        return state?.community === community ? [{ by: state.creator, hlc: state.founded }] : []
      }),
    judge(ledger, site) {
      const state = resolveDoor(ledger.acts(), site)
      doors.set(ledger.id, { ledger, state: () => state })
    },
  }
}
