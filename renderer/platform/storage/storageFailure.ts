import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"

/** A read that the disk or a closed connection refuses: an empty answer would look like a lost history. */
export class StorageError extends Error {
  readonly code: "closed" | "unreadable"

  constructor(code: StorageError["code"], detail: string) {
    super(detail)
    this.name = "StorageError"
    this.code = code
  }
}

/** What an exception or a transaction's error means for a write that did not happen. */
export const storeFailureOf = (error: unknown): StoreFailure =>
  nameOf(error) === "QuotaExceededError" ? { kind: "full" } : { kind: "failed", detail: describeError(error) }

export const describeError = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error)

// By name: newer browsers throw a QuotaExceededError class of its own, older ones a DOMException.
const nameOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "name" in error ? error.name : undefined

export const describeFailure = (failure: StoreFailure): string =>
  failure.kind === "failed" ? failure.detail : failure.kind
