import { concatBytes } from "../../shared/kernel/bytes.ts"
import type { SeededRandom } from "../scenario/seededRandom.ts"

/** Where parsers trip: ends of ranges, continued varints, JSON's own characters. */
const TRIPPING = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x5b, 0x5c, 0x7b, 0x2d, 0x2c]
const TRIPPING_RUNS: readonly Uint8Array[] = [
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f),
  Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01),
  Uint8Array.of(0x80, 0x00),
  Uint8Array.of(0xed, 0xa0, 0x80),
  new TextEncoder().encode(String.raw`\ud800`),
  new TextEncoder().encode(`"__proto__":{},`),
  new TextEncoder().encode("1e400"),
  new TextEncoder().encode("[[[[[[[[[[[[[[[[["),
]
const LONGEST_BYTES = 128 * 1024

type Mutator = (bytes: Uint8Array, random: SeededRandom, corpus: readonly Uint8Array[]) => Uint8Array

const put = (bytes: Uint8Array, at: number, byte: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[at] = byte
  return changed
}
const insert = (bytes: Uint8Array, at: number, part: Uint8Array): Uint8Array =>
  concatBytes(bytes.subarray(0, at), part, bytes.subarray(at))

/** A stretch of a valid input: its lengths and fields make the mutant pass for one a little longer. */
const sliceOf = (bytes: Uint8Array, random: SeededRandom): Uint8Array => {
  const from = random.below(bytes.length + 1)
  return bytes.subarray(from, from + 1 + random.below(64))
}

const MUTATORS: readonly Mutator[] = [
  (bytes, random) => {
    const at = random.below(bytes.length)
    return put(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)))
  },
  (bytes, random) => put(bytes, random.below(bytes.length), random.below(256)),
  (bytes, random) => put(bytes, random.below(bytes.length), random.pick(TRIPPING)),
  // A length or a number one off.
  (bytes, random) => {
    const at = random.below(bytes.length)
    return put(bytes, at, (bytes[at] ?? 0) + (random.below(2) === 0 ? 1 : -1))
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const at = random.below(bytes.length)
    return concatBytes(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(8)))
  },
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), random.bytes(1 + random.below(8))),
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), random.pick(TRIPPING_RUNS)),
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), sliceOf(bytes, random)),
  // The beginning of one input and the end of another, or a part of it in the middle.
  (bytes, random, corpus) => {
    const other = random.pick(corpus)
    return concatBytes(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length + 1)))
  },
  (bytes, random, corpus) => insert(bytes, random.below(bytes.length + 1), sliceOf(random.pick(corpus), random)),
  (bytes, random) => concatBytes(...Array.from({ length: 2 + random.below(6) }, () => bytes)),
]

/** One to four changes of a valid input; the same for the same random numbers. */
export const mutate = (random: SeededRandom, corpus: readonly Uint8Array[]): Uint8Array => {
  let bytes = random.pick(corpus)
  for (let left = 1 + random.below(4); left > 0; left--) {
    if (bytes.length === 0) bytes = random.bytes(1 + random.below(16))
    bytes = random.pick(MUTATORS)(bytes, random, corpus).subarray(0, LONGEST_BYTES)
  }
  return bytes
}
