import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import type { EnvelopeHeader } from "./envelope.ts"
import type { HeadRow } from "./envelopeStore.ts"

/** Where one device's chain in one ledger ends: all that the next envelope is checked against. */
export interface Chain {
  readonly device: DeviceId
  readonly nextSeq: number
  /** Null while the chain is empty. */
  readonly hash: Hash | null
  readonly hlc: Hlc | null
  /** Next Yjs clock per document. */
  readonly clocks: Readonly<Record<string, number>>
}

export const createChain = (device: DeviceId): Chain => ({ device, nextSeq: 0, hash: null, hlc: null, clocks: {} })

/** Next clock of a chain in a document; names of documents come from outside, so no prototype answers for them. */
export const clockOf = (chain: Pick<Chain, "clocks">, doc: string): number =>
  Object.hasOwn(chain.clocks, doc) ? (chain.clocks[doc] ?? 0) : 0

/** The chain one envelope further; that it fits was checked by the caller. */
export const extendChain = (chain: Chain, header: EnvelopeHeader, hash: Hash): Chain => ({
  device: chain.device,
  nextSeq: header.seq + 1,
  hash,
  hlc: header.hlc,
  clocks: header.clockLen === 0 ? chain.clocks : { ...chain.clocks, [header.doc]: header.clockStart + header.clockLen },
})

export const chainOfHead = ({ device, seq, hash, hlc, clocks }: HeadRow): Chain => ({
  device,
  nextSeq: seq + 1,
  hash,
  hlc,
  clocks,
})

/** Null for an empty chain. */
export const headRowOf = (ledger: LedgerId, chain: Chain): HeadRow | null =>
  chain.hash === null || chain.hlc === null
    ? null
    : {
        ledger,
        device: chain.device,
        seq: chain.nextSeq - 1,
        hash: chain.hash,
        hlc: chain.hlc,
        clocks: chain.clocks,
      }
