import type { Hash, LedgerId } from "../kernel/ids.ts"
import { type Envelope, ledgerOf } from "./envelope.ts"
import { provenLength, verifyEnvelope } from "./gate.ts"
import { MAX_FORK_SIDE } from "./limits.ts"

/** Two runs that one device signed and that can't be of one chain; the last signature of each is valid. */
export interface ForkProof {
  readonly one: readonly Envelope[]
  readonly other: readonly Envelope[]
}

type Claims = ReadonlyMap<number, Hash>

/** Which envelope a run says stands at each seq: each header names itself, and the one before. */
export const claimsOf = (run: readonly Envelope[]): Claims => {
  const claims = new Map<number, Hash>()
  for (const { header, hash } of run) {
    if (header.prev !== null) claims.set(header.seq - 1, header.prev)
    claims.set(header.seq, hash)
  }
  return claims
}

/** The first seq at which two runs name different envelopes; undefined where they may be of one chain. */
export const firstConflict = (one: Claims, other: Claims): number | undefined => {
  const seqs = [...one].flatMap(([seq, hash]) => ((other.get(seq) ?? hash) === hash ? [] : [seq]))
  return seqs.length === 0 ? undefined : Math.min(...seqs)
}

/** The beginning of a run that is a chain of one device in this ledger. */
export const linkedPart = (ledger: LedgerId, run: readonly Envelope[]): readonly Envelope[] => {
  const breakAt = run.findIndex((envelope, at) => {
    const last = run[at - 1]?.header
    const { device, seq, prev } = envelope.header
    if (ledgerOf(envelope) !== ledger) return true
    return last !== undefined && (device !== last.device || seq !== last.seq + 1 || prev !== run[at - 1]?.hash)
  })
  return breakAt < 0 ? run : run.slice(0, breakAt)
}

/** What of a run its own signatures prove to be a chain of one device in this ledger. */
export const provenPart = async (ledger: LedgerId, run: readonly Envelope[]): Promise<readonly Envelope[]> => {
  const linked = linkedPart(ledger, run)
  return linked.slice(0, await provenLength(linked))
}

/** A run up to its first valid signature: as little as proves its beginning. Empty where that is too long. */
export const shortestProven = async (run: readonly Envelope[]): Promise<readonly Envelope[]> => {
  for (let length = 1; length <= Math.min(run.length, MAX_FORK_SIDE); length++) {
    const last = run[length - 1]
    if (last !== undefined && (await verifyEnvelope(last))) return run.slice(0, length)
  }
  return []
}

/** Whether both sides were signed by one device for this ledger and contradict one another. */
export const isForkProof = async (ledger: LedgerId, { one, other }: ForkProof): Promise<boolean> => {
  if (one.length > MAX_FORK_SIDE || other.length > MAX_FORK_SIDE) return false
  if (one[0] === undefined || one[0].header.device !== other[0]?.header.device) return false
  if (firstConflict(claimsOf(one), claimsOf(other)) === undefined) return false
  for (const side of [one, other]) if ((await provenPart(ledger, side)).length !== side.length) return false
  return true
}
