import type { Envelope } from "./envelope.ts"
import { createEnvelope } from "./envelopeCodec.ts"
import { ledgerOf } from "./envelope.ts"
import { provenLength } from "./gate.ts"
import type { GateRefusal } from "./ledger.ts"
import { type LedgerState, localKeys } from "./ledgerState.ts"
import { settleStoreFailure } from "./storeFailure.ts"

/** A header as it was signed. */
interface SignedHeader {
  readonly headerBytes: Uint8Array
  readonly signature: Uint8Array
}

/** Local row `fork/<ledger>/<device>`: headers that one device signed and that can't be of one chain. */
interface ForkEvidence {
  /** The first seq of `theirs`. */
  readonly seq: number
  /** What we hold from there, and the row before: the other branch may name another predecessor. */
  readonly ours: readonly SignedHeader[]
  /** Contiguous; the last signature is valid and proves those before it. */
  readonly theirs: readonly SignedHeader[]
}

const signedHeader = ({ headerBytes, signature }: SignedHeader): SignedHeader => ({ headerBytes, signature })

/** Keeps the proof of a second branch, once per device; a branch that nobody signed is the carrier's invention. */
export const keepForkEvidence = async (state: LedgerState, branch: readonly Envelope[]): Promise<GateRefusal> => {
  const linked = linkedPart(state, branch)
  const theirs = linked.slice(0, await provenLength(linked))
  const [first] = theirs
  if (first === undefined) return "bad-signature"
  const { device, seq } = first.header
  const { store, report } = state.context
  const key = localKeys.fork(state.id, device)
  if ((await store.getLocal(key)) !== undefined) return "fork"
  const ours = await store.read(state.id, device, Math.max(0, seq - 1), seq + 1)
  const value: ForkEvidence = { seq, ours: ours.map(signedHeader), theirs: theirs.map(signedHeader) }
  const kept = await store.writeLocal([{ put: { key, value } }])
  if (!kept.ok) settleStoreFailure(state.context, state.id, kept.error)
  report({ code: "fork-found", ledger: state.id, device, seq })
  return "fork"
}

/** The beginning of the branch that is a chain of one device in this ledger. */
const linkedPart = (state: LedgerState, branch: readonly Envelope[]): readonly Envelope[] => {
  const linked: Envelope[] = []
  for (const claimed of branch) {
    const made = createEnvelope(claimed.headerBytes, claimed.signature, null)
    if (!made.ok || ledgerOf(made.value) !== state.id) break
    const last = linked.at(-1)
    const { device, seq, prev } = made.value.header
    if (last !== undefined && (device !== last.header.device || seq !== last.header.seq + 1 || prev !== last.hash))
      break
    linked.push(made.value)
  }
  return linked
}
