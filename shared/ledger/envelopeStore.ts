import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { EnvelopeBody, EnvelopeKind } from "./envelope.ts"

/** One envelope as it lies on disk; the store keeps bytes and never judges them. */
export interface EnvelopeRow {
  readonly ledger: LedgerId
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
  readonly kind: EnvelopeKind
  readonly doc: string
  readonly headerBytes: Uint8Array
  readonly signature: Uint8Array
  /** False where only a later signature of the same run was checked. */
  readonly signatureVerified: boolean
  readonly body: EnvelopeBody | null
  /** Why the body is absent. */
  readonly absence: "erased" | "missing" | null
}

/** The end of one device's chain in one ledger, written in the transaction that appends. */
export interface HeadRow {
  readonly ledger: LedgerId
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
  readonly hlc: Hlc
  /** Next Yjs clock of this device, per document. */
  readonly clocks: Readonly<Record<string, number>>
  /** What the chain costs to hold, in bytes. */
  readonly weight: number
}

/** Rows of this device alone (outbox, drafts, keys, settings), never replicated. Values are structured-cloneable. */
export type LocalWrite =
  | { readonly put: { readonly key: string; readonly value: unknown } }
  | { readonly remove: string }

export type StoreFailure =
  /** The disk or the browser's quota is full; nothing of the batch was written. */
  | { readonly kind: "full" }
  /** A (ledger, device, seq) of the batch is already taken by another hash: nothing was written. */
  | { readonly kind: "conflict" }
  /** The store broke or was closed; nothing of the batch was written. */
  | { readonly kind: "failed"; readonly detail: string }

export interface AppendBatch {
  readonly rows: readonly EnvelopeRow[]
  readonly heads: readonly HeadRow[]
  /** Written in the same transaction: an outbox entry leaves exactly when its envelope is committed. */
  readonly local?: readonly LocalWrite[]
}

/** Durable store of one site on this device: append-only envelopes, heads and local rows. Adapters run tests/contract/envelopeStore.ts. */
export interface EnvelopeStore {
  /** All or nothing, with strict durability. */
  append(batch: AppendBatch): Promise<Result<void, StoreFailure>>
  ledgers(): Promise<readonly LedgerId[]>
  heads(ledger: LedgerId): Promise<readonly HeadRow[]>
  /** Rows of one chain with fromSeq ≤ seq < toSeq, in order; fewer where rows are absent. Rows that do not have the shape of an EnvelopeRow are left out. */
  read(ledger: LedgerId, device: DeviceId, fromSeq: number, toSeq: number): Promise<readonly EnvelopeRow[]>
  /** All act rows of a ledger, any order. */
  readActs(ledger: LedgerId): Promise<readonly EnvelopeRow[]>
  /** All rows of one document of a ledger, each chain in order. */
  readDoc(ledger: LedgerId, doc: string): Promise<readonly EnvelopeRow[]>
  docs(ledger: LedgerId): Promise<readonly string[]>
  /** Rows whose body is missing (not erased). */
  readMissing(ledger: LedgerId): Promise<readonly EnvelopeRow[]>
  /** Drops salt and payload of these rows for good. */
  erase(ledger: LedgerId, keys: readonly RowKey[], local?: readonly LocalWrite[]): Promise<Result<void, StoreFailure>>
  /** Gives a body to a row that misses one. */
  restoreBody(ledger: LedgerId, key: RowKey, body: EnvelopeBody): Promise<Result<void, StoreFailure>>
  /** Moves rows that do not verify out of the chain, keeps their bytes for inspection, and sets the head back to `head` (null: no row left). */
  setAside(
    ledger: LedgerId,
    device: DeviceId,
    fromSeq: number,
    head: HeadRow | null,
  ): Promise<Result<void, StoreFailure>>
  getLocal(key: string): Promise<unknown>
  listLocal(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>
  writeLocal(writes: readonly LocalWrite[]): Promise<Result<void, StoreFailure>>
  close(): Promise<void>
}

export interface RowKey {
  readonly device: DeviceId
  readonly seq: number
}
