import { type DictionaryColumns, NO_TERM } from "../index/dictionary.ts"
import { createVarintWriter } from "../index/varints.ts"
import type { StoredDictionary } from "./searchStorage.ts"

/** What is said of a word's English stem beside its French one, which is told by its number, or 0. */
export const NONE = 0
export const SAME = 1
export const OTHER = 2
export const KINDS = 3

/** Beside how much of its word a stem keeps: it ends otherwise. */
export const ENDS_OTHERWISE = 0x80
export const MAX_KEPT = 0x7f

const commonLength = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length, MAX_KEPT)
  let length = 0
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1
  return length
}

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
