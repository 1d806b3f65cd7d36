import * as v from "valibot"
import { ENGLISH, FRENCH, FREQUENCY, NO_TERM, ROW, type StoredWords } from "../index/dictionary.ts"
import type { PackedTexts } from "../index/textList.ts"
import { createVarintReader } from "../index/varints.ts"
import { ENDS_OTHERWISE, KINDS, MAX_KEPT, NONE, SAME } from "./writeDictionary.ts"

const dictionarySchema = v.object({
  endings: v.string(),
  kept: v.instance(Uint8Array),
  frequencies: v.instance(Uint8Array),
  stems: v.instance(Uint8Array),
  stemEndings: v.string(),
  stemKept: v.instance(Uint8Array),
  others: v.string(),
  otherIds: v.instance(Uint8Array),
  termCount: v.number(),
})

type Stored = v.InferOutput<typeof dictionarySchema>

const END_OF_LINE = 10

/** Undefined for what is no whole dictionary. Makes no string of any word: that takes longer than all the rest. */
export const readDictionary = (file: unknown): StoredWords | undefined => {
  const parsed = v.safeParse(dictionarySchema, file)
  if (!parsed.success) return undefined
  const stored = parsed.output
  const surfaces = readSurfaces(stored)
  const rows = surfaces && readRows(stored)
  const terms = rows && readTerms(stored, surfaces, rows)
  return terms && { terms, surfaces, rows }
}

/** Copies what is kept of the last text before what differs of each. */
const readSurfaces = ({ endings, kept }: Stored): PackedTexts | undefined => {
  const [count, total] = [kept.length, endings.length]
  const letters = new Uint16Array(sumOf(kept) + total)
  const starts = new Uint32Array(count)
  const lengths = new Uint16Array(count)
  let read = 0
  let end = 0
  let last = 0
  for (let word = 0; word < count; word++) {
    const start = end
    const stop = start + (kept[word] ?? 0)
    if (stop > start + start - last) return undefined
    while (end < stop) letters[end++] = letters[last++] ?? 0
    let code = 0
    while (read < total && (code = endings.charCodeAt(read++)) !== END_OF_LINE) letters[end++] = code
    // One line for each word, and no other after the last.
    if ((code === END_OF_LINE) !== word < count - 1) return undefined
    starts[word] = start
    lengths[word] = end - start
    last = start
  }
  return read === total ? { letters, starts, lengths } : undefined
}

const sumOf = (numbers: Uint8Array, mask = 0xff): number => {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += (numbers[at] ?? 0) & mask
  return sum
}

const readRows = (stored: Stored): Int32Array | undefined => {
  const { kept, termCount } = stored
  const [counts, stems] = [createVarintReader(stored.frequencies), createVarintReader(stored.stems)]
  const rows = new Int32Array(kept.length * ROW)
  for (let row = 0; row < rows.length; row += ROW) {
    const stem = stems.next()
    const french = Math.floor(stem / KINDS) - 1
    const kind = stem % KINDS
    const english = kind === NONE ? NO_TERM : kind === SAME ? french : stems.next()
    if (french >= termCount || english >= termCount) return undefined
    rows[row + FRENCH] = french
    rows[row + ENGLISH] = english
    rows[row + FREQUENCY] = counts.next()
  }
  return counts.isDone() && stems.isDone() ? rows : undefined
}

/** Told by the first word that has them, and those that none has by themselves. */
const readTerms = (
  { stemKept, stemEndings, others, otherIds, termCount }: Stored,
  surfaces: PackedTexts,
  rows: Int32Array,
): PackedTexts | undefined => {
  const letters = new Uint16Array(sumOf(stemKept, MAX_KEPT) + stemEndings.length + others.length)
  const starts = new Uint32Array(termCount)
  const lengths = new Uint16Array(termCount)
  let end = 0
  /** @returns where the line after it begins */
  const takeLine = (text: string, from: number): number => {
    let at = from
    for (; at < text.length && text.charCodeAt(at) !== END_OF_LINE; at++) letters[end++] = text.charCodeAt(at)
    return at + 1
  }
  let told = 0
  let ending = 0
  const hear = (term: number, surface: number): void => {
    if (term === NO_TERM || lengths[term] !== 0) return
    const common = stemKept[told++] ?? 0
    const from = surfaces.starts[surface] ?? 0
    starts[term] = end
    for (let at = 0; at < (common & MAX_KEPT); at++) letters[end++] = surfaces.letters[from + at] ?? 0
    if (common >= ENDS_OTHERWISE) ending = takeLine(stemEndings, ending)
    lengths[term] = end - (starts[term] ?? 0)
  }
  for (let surface = 0; surface < surfaces.starts.length; surface++) {
    hear(rows[surface * ROW + FRENCH] ?? NO_TERM, surface)
    hear(rows[surface * ROW + ENGLISH] ?? NO_TERM, surface)
  }
  if (told !== stemKept.length) return undefined
  const ids = createVarintReader(otherIds)
  for (let other = 0; other < others.length;) {
    const term = ids.next()
    if (term >= termCount) return undefined
    starts[term] = end
    other = takeLine(others, other)
    lengths[term] = end - (starts[term] ?? 0)
  }
  return ids.isDone() ? { letters, starts, lengths } : undefined
}
