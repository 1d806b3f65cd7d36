import type { LedgerId } from "../../../shared/kernel/ids.ts"

let requested: LedgerId | undefined

/** Remembers, across the change of screen, that people are to be chosen for this community. */
export const requestMembers = (ledger: LedgerId): void => {
  requested = ledger
}

/** Whether it was asked for here; forgotten by `forgetMembersRequest`. */
export const isMembersRequested = (ledger: LedgerId): boolean => requested === ledger

export const forgetMembersRequest = (): void => {
  requested = undefined
}
