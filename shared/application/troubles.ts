import type { DeviceId } from "../kernel/ids.ts"
import type { LedgerTrouble } from "../ledger/trouble.ts"
import type { Offence } from "../sync/replicator/ports.ts"
import type { Notices } from "./notices.ts"
import type { StoreTrouble } from "./ports.ts"
import type { Notice } from "./site.ts"

/** @param nameOf how members call the owner of a device */
export const createTroubleNotices = (
  notices: Notices,
  nameOf: (device: DeviceId) => string,
): ((trouble: LedgerTrouble) => void) => {
  const clocks = new Set<DeviceId>()
  return (trouble) => {
    switch (trouble.code) {
      case "clock-ahead":
        // Each run that comes from there says so again: a notice that was dismissed stays away.
        if (clocks.has(trouble.device)) return
        clocks.add(trouble.device)
        notices.add("clock-ahead", { minutes: Math.round(trouble.leadMs / 60_000) })
        return
      case "cache-rebuilt":
        // Mended without a loss: worth a line in the log, not a member's attention.
        return
      case "fork-found":
        notices.add("fork-found", { name: nameOf(trouble.device) })
        return
      case "own-rows-lost":
        notices.add("own-rows-lost")
        return
      case "row-set-aside":
      case "store-full":
      case "store-failed":
        notices.add(trouble.code)
    }
  }
}

const OFFENCE_NOTICES = {
  carrier: "peer-cut-off",
  author: "author-refused",
  flooder: "author-held-back",
} as const satisfies Record<Offence["as"], Notice["code"]>

/** Names a member whose device did what no honest one does, once for each kind of offence until the next start. */
export const createOffenceNotices = (
  notices: Notices,
  { isMember, nameOf }: { isMember: (device: DeviceId) => boolean; nameOf: (device: DeviceId) => string },
): ((offence: Offence) => void) => {
  const named = new Set<string>()
  return ({ device, as }) => {
    // Strangers are sent away without a word: anybody can invent as many as they like.
    if (!isMember(device) || named.has(`${as}/${device}`)) return
    named.add(`${as}/${device}`)
    notices.add(OFFENCE_NOTICES[as], { name: nameOf(device) })
  }
}

export const noticeStoreTrouble = (notices: Notices, trouble: StoreTrouble): void => {
  switch (trouble.kind) {
    case "closed":
      notices.add("store-closed")
      return
    case "full":
      notices.add("store-full")
      return
    case "unreadable":
      notices.add("row-set-aside", { count: trouble.rows })
  }
}
