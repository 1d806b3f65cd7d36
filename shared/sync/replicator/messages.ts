import type { DeviceId, Hash, LedgerId } from "../../kernel/ids.ts"
import type { Head } from "../../ledger/ledger.ts"
import type { SentOwn } from "./ports.ts"
import type { RowKey } from "../../ledger/envelopeStore.ts"

export interface LedgerDigest {
  readonly ledger: LedgerId
  readonly digest: Hash
}

export interface ChainWish {
  readonly device: DeviceId
  readonly fromSeq: number
}

/** Part of one chain, in order; each envelope as the ledger's wire codec wrote it. */
export interface EncodedRun {
  readonly device: DeviceId
  readonly envelopes: readonly Uint8Array[]
}

export interface SentBody extends RowKey {
  /** SALT_BYTES. */
  readonly salt: Uint8Array
  readonly payload: Uint8Array
}

export interface Hello {
  readonly type: "hello"
  readonly version: number
  /** The sender is not a member yet. */
  readonly joining: boolean
  /** The sender's roster does not know the receiver. */
  readonly stranger: boolean
}

export interface Heads {
  readonly type: "heads"
  readonly ledger: LedgerId
  /** Replaces what was said before about this ledger; otherwise it adds to it. */
  readonly complete: boolean
  /** The genesis envelope, where the receiver has not named the ledger among its own. */
  readonly genesis: Uint8Array | null
  readonly heads: readonly Head[]
}

export interface Want {
  readonly type: "want"
  readonly id: number
  readonly ledger: LedgerId
  readonly chains: readonly ChainWish[]
}

/** The answer to a want, or unasked (id 0): a live push. */
export interface Runs {
  readonly type: "runs"
  readonly id: number
  readonly ledger: LedgerId
  readonly runs: readonly EncodedRun[]
}

export interface WantBodies {
  readonly type: "want-bodies"
  readonly id: number
  readonly ledger: LedgerId
  readonly keys: readonly RowKey[]
}

export interface Bodies {
  readonly type: "bodies"
  readonly id: number
  readonly ledger: LedgerId
  readonly bodies: readonly SentBody[]
}

/** Proof that one device forked one of its chains, and what of the branches the receiver may need. */
export interface Forks {
  readonly type: "forks"
  readonly ledger: LedgerId
  /** Two runs that contradict one another, as encoded envelopes. */
  readonly one: readonly Uint8Array[]
  readonly other: readonly Uint8Array[]
  readonly branches: readonly (readonly Uint8Array[])[]
}

/** Between devices of one member: what they keep for themselves, summed up. */
export interface OwnSums {
  readonly type: "own-sums"
  /** Over each part, where the sender was told that the two differ; otherwise over everything. */
  readonly parts: boolean
  /** The sender has seen ours, and needs no answer but entries. */
  readonly answer: boolean
  readonly sums: Uint8Array
}

/** Between devices of one member: what they keep for themselves. */
export interface OwnEntries {
  readonly type: "own-entries"
  readonly entries: readonly SentOwn[]
}

/** Everything that two replicators say to one another. Byte layouts: docs/protocol.md. */
export type Message =
  | Hello
  | { readonly type: "enrol"; readonly enrolment: Uint8Array }
  | {
      readonly type: "enrolment-answer"
      readonly admitted: boolean
      readonly undecided: boolean
      readonly reason: string
    }
  | { readonly type: "digests"; readonly digests: readonly LedgerDigest[] }
  | Heads
  | Want
  | Runs
  | WantBodies
  | Bodies
  | Forks
  | OwnSums
  | OwnEntries

export const MESSAGE_NUMBERS = {
  hello: 1,
  enrol: 2,
  "enrolment-answer": 3,
  digests: 4,
  heads: 5,
  want: 6,
  runs: 7,
  "want-bodies": 8,
  bodies: 9,
  forks: 10,
  "own-sums": 11,
  "own-entries": 12,
} as const satisfies Record<Message["type"], number>
