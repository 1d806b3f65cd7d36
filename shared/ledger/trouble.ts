import type { DeviceId, LedgerId, VolumeName } from "../kernel/ids.ts"

/** Something that a ledger noticed and dealt with, which a member should know of. */
export type LedgerTrouble =
  /** Rows of our store did not verify; peers are asked for them again. */
  | { readonly code: "row-set-aside"; readonly ledger: LedgerId; readonly device: DeviceId; readonly fromSeq: number }
  /** Rows of our own chain that nobody else had either: `count` of them at most, and the chain goes on without. */
  | { readonly code: "own-rows-lost"; readonly ledger: LedgerId; readonly count: number }
  | { readonly code: "cache-rebuilt"; readonly ledger: LedgerId; readonly volume: VolumeName }
  /** This device signed two envelopes with one seq; the proof is kept as a local row. */
  | { readonly code: "fork-found"; readonly ledger: LedgerId; readonly device: DeviceId; readonly seq: number }
  | { readonly code: "store-full"; readonly ledger: LedgerId }
  | { readonly code: "store-failed"; readonly ledger: LedgerId; readonly detail: string }
  /** A device's clock, or ours, is wrong by more than MAX_CLOCK_LEAD_MS. */
  | { readonly code: "clock-ahead"; readonly ledger: LedgerId; readonly device: DeviceId; readonly leadMs: number }

/** A ledger that can't be opened: what its store says contradicts itself even after a repair, or the repair can't be written. */
export class LedgerFault extends Error {
  override readonly name = "LedgerFault"
  readonly code: "repair-failed" | "site-unknown"
  constructor(code: "repair-failed" | "site-unknown", detail: string) {
    super(detail)
    this.code = code
  }
}
