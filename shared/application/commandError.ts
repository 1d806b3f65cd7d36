import type { StoreFailure } from "../ledger/envelopeStore.ts"
import type { AppendError } from "../ledger/ledger.ts"
import type { CommandError } from "./site.ts"

export const storeError = (failure: StoreFailure): CommandError => {
  switch (failure.kind) {
    case "full":
      return { kind: "full" }
    case "conflict":
      return { kind: "failed", detail: "conflict" }
    case "failed":
      return { kind: "failed", detail: failure.detail }
  }
}

export const appendError = (error: AppendError): CommandError => {
  switch (error.kind) {
    case "full":
    case "frozen":
      return { kind: error.kind }
    case "failed":
      return { kind: "failed", detail: error.detail }
    case "invalid":
      return { kind: "invalid", field: "text", reason: "too-long" }
  }
}
