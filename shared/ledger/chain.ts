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
  /** What it costs every device to hold this chain, in bytes; see weightOf. */
  readonly weight: number
}

/** What an envelope takes beside its payload and extension, about: header, signature, salt, the keys of its row. */
const ENVELOPE_BYTES = 512
/** Acts are read and folded at each start: one costs as much as a long post. */
const ACT_BYTES = 16 * 1024
/** What an act is charged above what it takes on disk. */
export const ACT_SURCHARGE_BYTES = ACT_BYTES - ENVELOPE_BYTES

/** What an envelope costs those who hold it, in bytes; of one that was erased still the same, so that headers alone tell. */
const weightOf = ({ kind, payloadLength, extension }: EnvelopeHeader): number =>
  (kind === "act" ? ACT_BYTES : ENVELOPE_BYTES) + payloadLength + extension.length

export const createChain = (device: DeviceId): Chain => ({
  device,
  nextSeq: 0,
  hash: null,
  hlc: null,
  clocks: {},
  weight: 0,
})

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
  weight: chain.weight + weightOf(header),
})

export const chainOfHead = ({ device, seq, hash, hlc, clocks, weight }: HeadRow): Chain => ({
  device,
  nextSeq: seq + 1,
  hash,
  hlc,
  clocks,
  weight,
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
        weight: chain.weight,
      }
