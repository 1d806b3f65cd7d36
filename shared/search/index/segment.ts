import { addToHash, HASH_SEED } from "../words/hash.ts"

/** Documents are numbered in 16 bits. */
export const MAX_SEGMENT_DOCUMENTS = 65_536

const MAGIC = 0x50_41_4c_32
const HEADER_WORDS = 6

export interface SegmentSize {
  readonly documents: number
  readonly terms: number
  readonly postings: number
  readonly idBytes: number
}

/** One sealed piece of the index: columns over one ArrayBuffer, never changed. */
export interface Segment extends SegmentSize {
  readonly buffer: ArrayBuffer
  /** By document. Where its id begins in `ids`; one more at the end. */
  readonly idStarts: Uint32Array
  readonly ats: Uint32Array
  readonly stamps: Uint32Array
  /** Hashes of ids, ascending, and whose they are in `hashOwners`. */
  readonly hashes: Uint32Array
  /** Ascending. */
  readonly termIds: Uint32Array
  /** By term: where its postings begin; one more at the end. */
  readonly starts: Uint32Array
  readonly hashOwners: Uint16Array
  readonly ledgers: Uint16Array
  readonly members: Uint16Array
  readonly bodyLengths: Uint16Array
  /** By posting: its document, ascending for each term. */
  readonly postingDocuments: Uint16Array
  readonly packs: Uint8Array
  readonly kinds: Uint8Array
  readonly sorts: Uint8Array
  readonly titleLengths: Uint8Array
  readonly ids: Uint8Array
}

/** In the order of their alignment. */
const layout = ({ documents, terms, postings, idBytes }: SegmentSize) =>
  [
    ["idStarts", Uint32Array, documents + 1],
    ["ats", Uint32Array, documents],
    ["stamps", Uint32Array, documents],
    ["hashes", Uint32Array, documents],
    ["termIds", Uint32Array, terms],
    ["starts", Uint32Array, terms + 1],
    ["hashOwners", Uint16Array, documents],
    ["ledgers", Uint16Array, documents],
    ["members", Uint16Array, documents],
    ["bodyLengths", Uint16Array, documents],
    ["postingDocuments", Uint16Array, postings],
    ["packs", Uint8Array, postings],
    ["kinds", Uint8Array, documents],
    ["sorts", Uint8Array, documents],
    ["titleLengths", Uint8Array, documents],
    ["ids", Uint8Array, idBytes],
  ] as const

const bytesOf = (size: SegmentSize): number =>
  layout(size).reduce((sum, [, Kind, length]) => sum + Kind.BYTES_PER_ELEMENT * length, HEADER_WORDS * 4)

const view = (buffer: ArrayBuffer, size: SegmentSize): Segment => {
  let offset = HEADER_WORDS * 4
  const columns = layout(size).map(([name, Kind, length]) => {
    const column = [name, new Kind(buffer, offset, length)] as const
    offset += Kind.BYTES_PER_ELEMENT * length
    return column
  })
  return { ...size, buffer, ...Object.fromEntries(columns) } as unknown as Segment
}

/** A segment of zeros, to be filled by whoever makes it and then sealed. */
export const allocateSegment = (size: SegmentSize): Segment => {
  const buffer = new ArrayBuffer(bytesOf(size))
  const header = new Uint32Array(buffer, 0, HEADER_WORDS)
  header.set([MAGIC, size.documents, size.terms, size.postings, size.idBytes])
  return view(buffer, size)
}

/** FNV-1a over words: finds a file that the disk gave back otherwise than it took it. */
const checksum = (buffer: ArrayBuffer): number => {
  const from = HEADER_WORDS * 4
  const words = new Uint32Array(buffer, from, (buffer.byteLength - from) >>> 2)
  const rest = new Uint8Array(buffer, from + words.byteLength)
  let hash = HASH_SEED
  // By place: going through half a million words by an iterator takes twenty times as long.
  for (let at = 0; at < words.length; at++) hash = addToHash(hash, words[at] ?? 0)
  for (let at = 0; at < rest.length; at++) hash = addToHash(hash, rest[at] ?? 0)
  return hash >>> 0
}

export const sealSegment = (segment: Segment): Segment => {
  new Uint32Array(segment.buffer, 0, HEADER_WORDS)[5] = checksum(segment.buffer)
  return segment
}

/** Undefined for what is no whole segment. */
export const readSegment = (buffer: ArrayBuffer): Segment | undefined => {
  if (buffer.byteLength < HEADER_WORDS * 4) return undefined
  const [magic = 0, documents = 0, terms = 0, postings = 0, idBytes = 0, sum = 0] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS,
  )
  const size = { documents, terms, postings, idBytes }
  if (magic !== MAGIC || documents > MAX_SEGMENT_DOCUMENTS || bytesOf(size) !== buffer.byteLength) return undefined
  return checksum(buffer) === sum ? view(buffer, size) : undefined
}

/** Place of a term in `termIds`, or -1. */
export const findTermAt = ({ termIds }: Segment, term: number): number => {
  let low = 0
  let high = termIds.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = termIds[middle] ?? 0
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}
