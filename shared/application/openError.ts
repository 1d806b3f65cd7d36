import type { StoreFailure } from "../ledger/envelopeStore.ts"
import type { AppendError } from "../ledger/ledger.ts"
import type { OpenError } from "./palabre.ts"

export const openErrorOf = (failure: StoreFailure | AppendError): OpenError => {
  switch (failure.kind) {
    case "full":
      return { kind: "full" }
    case "conflict":
      return { kind: "failed", detail: "conflict" }
    case "frozen":
      return { kind: "failed", detail: "frozen" }
    case "failed":
    case "invalid":
      return { kind: "failed", detail: failure.detail }
  }
}
