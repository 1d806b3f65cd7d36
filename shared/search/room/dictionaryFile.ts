import * as v from "valibot"
import { type DictionaryColumns, NO_TERM } from "../index/dictionary.ts"
import { createVarintReader, createVarintWriter } from "../index/varints.ts"
import type { StoredDictionary } from "./searchStorage.ts"

/** What is said of a word's English stem beside its French one, which is told by its number, or 0. */
const NONE = 0
const SAME = 1
const OTHER = 2
const KINDS = 3

/** Beside how much of its word a stem keeps: it ends otherwise. */
const ENDS_OTHERWISE = 0x80
const MAX_KEPT = 0x7f

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

const commonLength = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length, MAX_KEPT)
  let length = 0
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1
  return length
}

const lines = (text: string, count: number): readonly string[] => (count === 0 ? [] : text.split("\n"))

/** Words by what differs from the one before, stems by what differs from the first word that has them. @param columns surfaces in order, none empty */
export const writeDictionary = ({
  terms,
  surfaces,
  french,
  english,
  frequencies,
}: DictionaryColumns): StoredDictionary => {
  const kept = new Uint8Array(surfaces.length)
  const counts = createVarintWriter()
  const stems = createVarintWriter()
  const stemEndings: string[] = []
  const stemKept: number[] = []
  const told = new Uint8Array(terms.length)
  const standing = (term = NO_TERM): number => (terms[term] ? term : NO_TERM)
  const tell = (term: number, surface: string): void => {
    if (term === NO_TERM || told[term] === 1) return
    told[term] = 1
    const stem = terms[term] ?? ""
    const common = commonLength(stem, surface)
    const ending = stem.slice(common)
    stemKept.push(ending === "" ? common : common | ENDS_OTHERWISE)
    if (ending !== "") stemEndings.push(ending)
  }
  const endings = surfaces.map((surface, at) => {
    const common = at === 0 ? 0 : commonLength(surface, surfaces[at - 1] ?? "")
    kept[at] = common
    counts.put(frequencies[at] ?? 0)
    const [first, second] = [standing(french[at]), standing(english[at])]
    const kind = second === NO_TERM ? NONE : second === first ? SAME : OTHER
    stems.put((first + 1) * KINDS + kind)
    if (kind === OTHER) stems.put(second)
    tell(first, surface)
    tell(second, surface)
    return surface.slice(common)
  })
  const otherIds = createVarintWriter()
  const others = terms.filter((term, id) => {
    if (told[id] === 1 || term === "") return false
    otherIds.put(id)
    return true
  })
  return {
    endings: endings.join("\n"),
    kept,
    frequencies: counts.taken(),
    stems: stems.taken(),
    stemEndings: stemEndings.join("\n"),
    stemKept: Uint8Array.from(stemKept),
    others: others.join("\n"),
    otherIds: otherIds.taken(),
    termCount: terms.length,
  }
}

/** Undefined for what is no whole dictionary. */
export const readDictionary = (file: unknown): DictionaryColumns | undefined => {
  const parsed = v.safeParse(dictionarySchema, file)
  if (!parsed.success) return undefined
  const stored = parsed.output
  const { kept, stemKept, termCount } = stored
  const endings = lines(stored.endings, kept.length)
  const stemEndings = stored.stemEndings.split("\n")
  if (endings.length !== kept.length) return undefined
  const [counts, stems] = [createVarintReader(stored.frequencies), createVarintReader(stored.stems)]
  const terms = Array.from({ length: termCount }, () => "")
  const surfaces: string[] = []
  const french = new Int32Array(kept.length)
  const english = new Int32Array(kept.length)
  const frequencies = new Uint32Array(kept.length)
  let told = 0
  let endedOtherwise = 0
  const hear = (term: number, surface: string): void => {
    if (term === NO_TERM || terms[term] !== "") return
    const common = stemKept[told] ?? 0
    const ending = common < ENDS_OTHERWISE ? "" : (stemEndings[endedOtherwise++] ?? "")
    terms[term] = surface.slice(0, common & MAX_KEPT) + ending
    told += 1
  }
  let surface = ""
  for (let at = 0; at < kept.length; at++) {
    surface = surface.slice(0, kept[at] ?? 0) + (endings[at] ?? "")
    surfaces.push(surface)
    frequencies[at] = counts.next()
    const stem = stems.next()
    const frenchTerm = Math.floor(stem / KINDS) - 1
    const kind = stem % KINDS
    const englishTerm = kind === NONE ? NO_TERM : kind === SAME ? frenchTerm : stems.next()
    if (frenchTerm >= termCount || englishTerm >= termCount) return undefined
    french[at] = frenchTerm
    english[at] = englishTerm
    hear(frenchTerm, surface)
    hear(englishTerm, surface)
  }
  if (told !== stemKept.length || !counts.isDone() || !stems.isDone()) return undefined
  const otherIds = createVarintReader(stored.otherIds)
  for (const term of stored.others === "" ? [] : stored.others.split("\n")) terms[otherIds.next()] = term
  return otherIds.isDone() && terms.length === termCount ? { terms, surfaces, french, english, frequencies } : undefined
}
