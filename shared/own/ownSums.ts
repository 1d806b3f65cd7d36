import { type OwnEntry, writeValue } from "./ownEntry.ts"

/** Entries are compared in so many groups, by their key. */
export const GROUPS = 1024
/** Bytes of one sum. */
const SUM_BYTES = 8

/** Two 32-bit hashes side by side, after FNV-1a: nobody but the member's own devices could wish for two that are equal. */
const mix = (text: string, [first, second]: readonly [number, number]): readonly [number, number] => {
  let [one, other] = [first, second]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
    other ^= other >>> 13
  }
  return [one, other]
}

const mixKey = ({ kind, name }: Pick<OwnEntry, "kind" | "name">): readonly [number, number] =>
  mix(name, mix(kind, [0x811c9dc5, 0x9e3779b9]))

const toGroup = ([, other]: readonly [number, number]): number => (other >>> 0) % GROUPS

export const groupOf = (entry: Pick<OwnEntry, "kind" | "name">): number => toGroup(mixKey(entry))

/** What each group holds, in a form that two devices can compare; kept up as entries come and go. */
export interface OwnSums {
  /** Adds an entry, or takes it out again: it is the same. */
  toggle(entry: OwnEntry): void
  /** SUM_BYTES of each group. */
  all(): Uint8Array
  /** SUM_BYTES over everything. */
  total(): Uint8Array
}

const writeWords = (words: Uint32Array): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(4 * words.length))
  for (let at = 0; at < words.length; at += 1) bytes.setUint32(4 * at, words[at] ?? 0)
  return new Uint8Array(bytes.buffer)
}

export const createOwnSums = (): OwnSums => {
  const words = new Uint32Array(2 * GROUPS)
  return {
    toggle(entry) {
      const value = writeValue(entry.value)
      // What is too large to be sent is no difference between two devices.
      if (value === undefined) return
      const key = mixKey(entry)
      const group = toGroup(key)
      const [one, other] = mix(`${entry.at}${value}`, key)
      words[2 * group] = (words[2 * group] ?? 0) ^ one
      words[2 * group + 1] = (words[2 * group + 1] ?? 0) ^ other
    },
    all: () => writeWords(words),
    total() {
      const sum = new Uint32Array(2)
      for (let at = 0; at < words.length; at += 1) sum[at % 2] = Math.imul(sum[at % 2] ?? 0, 31) + (words[at] ?? 0)
      return writeWords(sum)
    },
  }
}

/** The groups in which two devices differ. */
export const differingGroups = (ours: Uint8Array, theirs: Uint8Array): ReadonlySet<number> => {
  const groups = new Set<number>()
  for (let at = 0; at < ours.length; at += 1) if (ours[at] !== theirs[at]) groups.add(Math.floor(at / SUM_BYTES))
  return groups
}
