import type { EnvelopeStore, RowKey } from "../../shared/ledger/envelopeStore.ts"
import type { DeviceId, LedgerId } from "../../shared/kernel/ids.ts"

/** What the acceptance suite needs of an adapter beside its port. */
export interface StoreHarness {
  /** Opening a name again, after a close, shows the same rows. */
  readonly open: (name: string) => Promise<EnvelopeStore>
  /** Overwrites a stored row with anything that keeps its key. */
  readonly damageRow: (name: string, ledger: LedgerId, key: RowKey, change: Damage) => Promise<void>
  readonly damageHead: (name: string, ledger: LedgerId, device: DeviceId, change: Damage) => Promise<void>
  /** What was set aside, as it lies on disk. */
  readonly asideRows: (name: string) => Promise<readonly unknown[]>
}

export type Damage = (row: Record<string, unknown>) => unknown

export interface StoreScenario {
  readonly title: string
  readonly run: (harness: StoreHarness, name: string) => Promise<void>
}
