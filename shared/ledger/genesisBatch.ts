import { createChain, extendChain, headRowOf } from "./chain.ts"
import { type Envelope, ledgerOf } from "./envelope.ts"
import type { AppendBatch } from "./envelopeStore.ts"
import { rowOf } from "./row.ts"

/** What founds a ledger of our own in an empty store; signed by us a moment ago, so not verified. */
export const genesisBatch = (genesis: Envelope): AppendBatch => {
  const head = headRowOf(
    ledgerOf(genesis),
    extendChain(createChain(genesis.header.device), genesis.header, genesis.hash),
  )
  return { rows: [rowOf(genesis, true)], heads: head === null ? [] : [head] }
}
