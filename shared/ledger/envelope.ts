import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"

export const ENVELOPE_VERSION = 1
/** Suite 1: Ed25519 signatures, SHA-256 hashes. */
export const SUITE_ED25519_SHA256 = 1
/** Header, signature, salt and payload together. */
export const MAX_ENVELOPE_BYTES = 256 * 1024
/** One item or act as canonical JSON in UTF-8. */
export const MAX_ITEM_BYTES = 64 * 1024
export const SALT_BYTES = 16
export const SIGNATURE_BYTES = 64

export type EnvelopeKind = "act" | "item" | "edit"

/** What a device signs. Byte layout: docs/protocol.md. */
export interface EnvelopeHeader {
  readonly version: number
  readonly suite: number
  /** Null only in a genesis act (seq 0 of its ledger's founder): its own hash becomes the ledger's id. */
  readonly ledger: LedgerId | null
  readonly device: DeviceId
  /** 0, 1, 2… per ledger and device. */
  readonly seq: number
  /** Hash of this device's previous header in this ledger; null at seq 0. */
  readonly prev: Hash | null
  /** Rises strictly in a chain. */
  readonly hlc: Hlc
  readonly kind: EnvelopeKind
  /** The volume for items, the document for edits, empty for acts. */
  readonly doc: string
  readonly clockStart: number
  /** Yjs clocks used in `doc`: 1 for an item, 0 for an act. */
  readonly clockLen: number
  readonly payloadLength: number
  /** SHA-256(16-byte salt ‖ payload). */
  readonly payloadHash: Hash
  readonly skeletonHash: Hash | null
  /** 0 = plain; other values are reserved. */
  readonly encKeyId: number
  readonly extension: Uint8Array
}

/** Salt and payload can be erased or be missing; the header and its signature always stay, so that the chain verifies. */
export interface EnvelopeBody {
  readonly salt: Uint8Array
  readonly payload: Uint8Array
}

export interface Envelope {
  readonly header: EnvelopeHeader
  readonly headerBytes: Uint8Array
  /** SHA-256 of headerBytes. */
  readonly hash: Hash
  /** 64-byte Ed25519 signature over "palabre/1/envelope", a zero byte, headerBytes. */
  readonly signature: Uint8Array
  readonly body: EnvelopeBody | null
}

/** A genesis envelope belongs to the ledger that it founds. */
export const ledgerOf = (envelope: Envelope): LedgerId => envelope.header.ledger ?? (envelope.hash as LedgerId)
