/** Documents are numbered in 16 bits. */
export const MAX_SEGMENT_DOCUMENTS = 65_536

const TWO_TO_32 = 2 ** 32

export interface SegmentSize {
  readonly documents: number
  readonly terms: number
  readonly postings: number
  readonly idBytes: number
}

/** One sealed piece of the index: columns over one ArrayBuffer, never changed once they are filled. */
export interface Segment extends SegmentSize {
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
export const columnsOf = ({ documents, terms, postings, idBytes }: SegmentSize) =>
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

/** A segment of zeros, to be filled by whoever makes it. */
export const allocateSegment = (size: SegmentSize): Segment => {
  const listed = columnsOf(size)
  const buffer = new ArrayBuffer(listed.reduce((sum, [, Kind, length]) => sum + Kind.BYTES_PER_ELEMENT * length, 0))
  let offset = 0
  const columns = listed.map(([name, Kind, length]) => {
    const column = [name, new Kind(buffer, offset, length)] as const
    offset += Kind.BYTES_PER_ELEMENT * length
    return column
  })
  return { ...size, ...Object.fromEntries(columns) } as unknown as Segment
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

/** Place of the first of these hashes in `hashes`, or of what follows it. They are spread evenly: it is where its size says, or near. */
export const findHashAt = ({ hashes }: Segment, hash: number): number => {
  let high = Math.floor((hash / TWO_TO_32) * hashes.length)
  let low = high
  for (let step = 1; low > 0 && (hashes[low - 1] ?? 0) >= hash; step *= 2) {
    high = low
    low = Math.max(0, low - step)
  }
  for (let step = 1; high < hashes.length && (hashes[high] ?? 0) < hash; step *= 2) {
    low = high
    high = Math.min(hashes.length, high + step)
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  return low
}
