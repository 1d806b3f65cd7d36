import type { LedgerId } from "../kernel/ids.ts"
import type { StoreFailure } from "./envelopeStore.ts"
import type { AppendError } from "./ledger.ts"
import type { LedgerContext } from "./ledgerState.ts"

/** Reports why nothing was written, in the words that callers know. */
export const settleStoreFailure = (
  { report }: Pick<LedgerContext, "report">,
  ledger: LedgerId,
  failure: StoreFailure,
): Extract<AppendError, { kind: "full" | "failed" }> => {
  if (failure.kind === "full") {
    report({ code: "store-full", ledger })
    return { kind: "full" }
  }
  const detail = failure.kind === "failed" ? failure.detail : failure.kind
  report({ code: "store-failed", ledger, detail })
  return { kind: "failed", detail }
}
