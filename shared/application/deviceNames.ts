import type { DeviceId } from "../kernel/ids.ts"
import { memberOf } from "../site/siteState.ts"
import type { Roster } from "./roster.ts"

/** How members call the owner of a device, also in what is found before the roster is folded. */
export interface DeviceNames {
  /** The beginning of its key where nobody knows whose it is. */
  nameOf(device: DeviceId): string
  learn(roster: Roster): void
}

const KEY_CHARS = 8

export const createDeviceNames = (): DeviceNames => {
  let known: Roster | undefined
  return {
    nameOf(device) {
      const state = known?.state.get()
      const member = state && memberOf(state, device)
      return (member && known?.profiles.get().get(member)?.name) ?? device.slice(0, KEY_CHARS)
    },
    learn(roster) {
      known = roster
    },
  }
}
