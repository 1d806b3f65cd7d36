import { allocateSegment, columnsOf, MAX_SEGMENT_DOCUMENTS, type Segment, type SegmentSize } from "../index/segment.ts"
import { createVarintReader, createVarintWriter } from "../index/varints.ts"
import { addToHash, HASH_SEED } from "../words/hash.ts"

const MAGIC = 0x50_41_4c_33
/** Magic, documents, terms, postings, bytes of ids, checksum. */
const HEADER_WORDS = 6
const CHECKSUM_AT = 5
const HEADER_BYTES = HEADER_WORDS * 4

type Column = Segment[Exclude<keyof Segment, keyof SegmentSize>]

/** All but the two that are written by their differences. */
const plainColumns = (segment: Segment): readonly Uint8Array[] =>
  columnsOf(segment)
    .filter(([name]) => name !== "termIds" && name !== "starts")
    .map(([name]) => {
      const column: Column = segment[name]
      return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    })

/** As it lies on the disk. Numbers of terms and where the postings of each begin both ascend, and are written by their differences. */
export const writeSegment = (segment: Segment): ArrayBuffer => {
  const { documents, terms, postings, idBytes, termIds, starts } = segment
  const steps = createVarintWriter()
  for (let at = 0; at < terms; at++) {
    steps.put((termIds[at] ?? 0) - (termIds[at - 1] ?? 0))
    steps.put((starts[at + 1] ?? 0) - (starts[at] ?? 0))
  }
  const parts = [...plainColumns(segment), steps.taken()]
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, HEADER_BYTES))
  let offset = HEADER_BYTES
  for (const part of parts) {
    file.set(part, offset)
    offset += part.length
  }
  const header = new Uint32Array(file.buffer, 0, HEADER_WORDS)
  header.set([MAGIC, documents, terms, postings, idBytes])
  header[CHECKSUM_AT] = checksum(file.buffer)
  return file.buffer
}

/** Undefined for what is no whole segment. */
export const readSegment = (file: ArrayBuffer): Segment | undefined => {
  if (file.byteLength < HEADER_BYTES) return undefined
  const header = new Uint32Array(file, 0, HEADER_WORDS)
  const [magic = 0, documents = 0, terms = 0, postings = 0, idBytes = 0, sum = 0] = header
  // A term takes two bytes or more, and a posting three: nothing is made room for that the file cannot hold.
  const isPossible = documents <= MAX_SEGMENT_DOCUMENTS && terms * 2 + postings * 3 + idBytes <= file.byteLength
  if (magic !== MAGIC || !isPossible || checksum(file) !== sum) return undefined
  const segment = allocateSegment({ documents, terms, postings, idBytes })
  let offset = HEADER_BYTES
  for (const column of plainColumns(segment)) {
    if (offset + column.length > file.byteLength) return undefined
    column.set(new Uint8Array(file, offset, column.length))
    offset += column.length
  }
  return readSteps(segment, new Uint8Array(file, offset)) ? segment : undefined
}

const readSteps = ({ terms, postings, termIds, starts }: Segment, bytes: Uint8Array): boolean => {
  const steps = createVarintReader(bytes)
  for (let at = 0; at < terms; at++) {
    termIds[at] = (termIds[at - 1] ?? 0) + steps.next()
    starts[at + 1] = (starts[at] ?? 0) + steps.next()
  }
  return steps.isDone() && starts[terms] === postings
}

/** FNV-1a over words, those of the header included: finds a file that the disk gave back otherwise than it took it. */
const checksum = (file: ArrayBuffer): number => {
  const words = new Uint32Array(file, HEADER_BYTES, (file.byteLength - HEADER_BYTES) >>> 2)
  const rest = new Uint8Array(file, HEADER_BYTES + words.byteLength)
  let hash = new Uint32Array(file, 0, CHECKSUM_AT).reduce(addToHash, HASH_SEED)
  // By place: going through half a million words by an iterator takes twenty times as long.
  for (let at = 0; at < words.length; at++) hash = addToHash(hash, words[at] ?? 0)
  for (let at = 0; at < rest.length; at++) hash = addToHash(hash, rest[at] ?? 0)
  return hash >>> 0
}
