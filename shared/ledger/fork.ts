import * as v from "valibot"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import type { Envelope } from "./envelope.ts"
import { decodeEnvelope, encodeEnvelope, sizeOf } from "./envelopeCodec.ts"
import { claimsOf, firstConflict, type ForkProof, isForkProof } from "./forkProof.ts"
import { MAX_FORK_KEPT_BYTES } from "./limits.ts"

/** A chain whose device signed two successors of one envelope: it ends before `seq`, for good. */
export interface Fork {
  readonly device: DeviceId
  /** The first seq that is void, on all branches. */
  readonly seq: number
  readonly proof: ForkProof
  /** What we hold of the branches, from `seq` on. */
  readonly kept: ReadonlyMap<Hash, Envelope>
}

/** Undefined where the proof proves nothing: it comes from our own disk, a file or a peer. */
export const createFork = async (
  ledger: LedgerId,
  proof: ForkProof,
  kept: Iterable<Envelope>,
): Promise<Fork | undefined> => {
  const seq = firstConflict(claimsOf(proof.one), claimsOf(proof.other))
  const device = proof.one[0]?.header.device
  if (seq === undefined || device === undefined || !(await isForkProof(ledger, proof))) return undefined
  const bare = { one: proof.one.map(withoutBody), other: proof.other.map(withoutBody) }
  return { device, seq, proof: bare, kept: keepWithin(ledger, kept) }
}

export const withoutBody = (envelope: Envelope): Envelope => ({ ...envelope, body: null })

const keepWithin = (ledger: LedgerId, envelopes: Iterable<Envelope>): ReadonlyMap<Hash, Envelope> => {
  const kept = new Map<Hash, Envelope>()
  let bytes = 0
  for (const envelope of envelopes) {
    // A genesis stands whatever its device does: its hash is the ledger's name.
    if (envelope.hash === ledger) continue
    bytes += kept.has(envelope.hash) ? 0 : sizeOf(envelope)
    if (bytes > MAX_FORK_KEPT_BYTES) break
    const known = kept.get(envelope.hash)
    if (!known?.body) kept.set(envelope.hash, envelope)
  }
  return kept
}

const bytesSchema = v.array(v.instance(Uint8Array))
const rowSchema = v.object({ one: bytesSchema, other: bytesSchema, kept: bytesSchema })

/** The local row of a fork. */
export const rowOfFork = ({ proof, kept }: Fork): v.InferOutput<typeof rowSchema> => ({
  one: proof.one.map(encodeEnvelope),
  other: proof.other.map(encodeEnvelope),
  kept: [...kept.values()].map(encodeEnvelope),
})

const decodeAll = (encoded: readonly Uint8Array[]): readonly Envelope[] =>
  encoded.flatMap((bytes) => {
    const decoded = decodeEnvelope(bytes)
    return decoded.ok ? [decoded.value] : []
  })

/** Undefined for a damaged row: peers prove the fork again. */
export const parseFork = async (ledger: LedgerId, row: unknown): Promise<Fork | undefined> => {
  const parsed = v.safeParse(rowSchema, row)
  if (!parsed.success) return undefined
  const { one, other, kept } = parsed.output
  return createFork(ledger, { one: decodeAll(one), other: decodeAll(other) }, decodeAll(kept))
}
