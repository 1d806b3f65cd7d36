/** In UTF-16 code units, without the sign. */
const MAX_TAG_CHARS = 64
/** Distinct tags that one text is found under. */
export const MAX_TAGS = 30

/** What may stand before the sign of a tag or of a mention: a word does not go on with one. */
export const WORD_START = String.raw`(?:^|[\s([{«“"'’/])`

/** Letters, digits, hyphens and underscores with at least one letter: `#42` is a number. */
export const TAG = String.raw`#(?=\p{N}[\p{N}_-]{0,${MAX_TAG_CHARS}}\p{L}|\p{L})[\p{L}\p{N}\p{M}_-]{0,${MAX_TAG_CHARS - 1}}[\p{L}\p{N}\p{M}](?![\p{L}\p{N}\p{M}])`

const COMBINING = /[\u0300-\u036f]/g

/** What compares and addresses a tag, given with or without its sign: `#Énergie` and `energie` are the same. */
export const foldTag = (tag: string): string =>
  tag
    .replace(/^#/, "")
    .normalize("NFD")
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(COMBINING, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/
const LIST_ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/
const DEFINITION = /^ {0,3}\[[^\]]{1,999}\]:/
const INDENTED = /^(?: {4}| {0,3}\t)/

/** The source without its blocks of code and the addresses of its links by reference. */
const dropBlocks = (markdown: string): string => {
  const kept: string[] = []
  let fence: string | undefined
  let inList = false
  let afterBlank = true
  for (const line of markdown.split("\n")) {
    const mark = FENCE.exec(line)?.[1]
    const isBlank = line.trim() === ""
    if (fence !== undefined) {
      const closes = mark?.startsWith(fence) && line.trimEnd().endsWith(mark)
      if (closes) fence = undefined
      kept.push("")
      continue
    }
    inList = LIST_ITEM.test(line) || (inList && (isBlank || /^\s/.test(line)))
    const isCode: boolean = INDENTED.test(line) && afterBlank && !inList && !isBlank
    if (mark !== undefined) fence = mark
    kept.push(mark !== undefined || isCode || DEFINITION.test(line) ? "" : line)
    afterBlank = isBlank || isCode
  }
  return kept.join("\n")
}

/** Where a paragraph ends: no span of code goes on beyond. */
const BLOCK_END = /\n(?=[ \t>]*\n|[ \t]*(?:>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s))/

/** A span ends at the next run of as many backticks; without one the backticks are text. */
const dropCodeSpans = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ at: index, length: run.length }))
  /** Where the next run of that length begins, behind each run: found from the end. */
  const nextAlike = new Map<number, number>()
  const closings = runs.map(() => -1)
  for (let turn = runs.length - 1; turn >= 0; turn--) {
    const { at, length } = runs[turn] ?? { at: 0, length: 0 }
    closings[turn] = nextAlike.get(length) ?? -1
    nextAlike.set(length, at)
  }
  let shown = ""
  let from = 0
  for (const [turn, { at, length }] of runs.entries()) {
    const end = closings[turn] ?? -1
    if (at < from || end === -1) continue
    shown += `${text.slice(from, at)} `
    from = end + length
  }
  return shown + text.slice(from)
}

/** Images and links with their text, tags of HTML, bare addresses; an image may stand in the text of a link. */
const IN_LINE = [
  /!?\[[^[\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g,
  /!?\[[^[\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g,
  /<[a-z/!][^<>]*>/gi,
  /(?:https?:\/\/|www\.|mailto:)\S*/gi,
] as const

const dropLinks = (text: string): string => IN_LINE.reduce((rest, pattern) => rest.replaceAll(pattern, " "), text)

/** Marks that stand around a tag, not in it. */
const EMPHASIS = /(?<!\\)[*_~]+(?=#)/g

const FIND = new RegExp(`(${WORD_START})(${TAG})`, "gu")

/**
 * The tags of a text in Markdown as they are written, without their sign: each once however it is spelled, at most
 * MAX_TAGS. Code, links and addresses have none.
 */
export const extractTags = (markdown: string): readonly string[] => {
  if (!markdown.includes("#")) return []
  const blocks = dropBlocks(markdown).split(BLOCK_END)
  const words = dropLinks(blocks.map(dropCodeSpans).join("\n"))
    .replaceAll(EMPHASIS, " ")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
  const found = new Map<string, string>()
  for (const [, , tag = ""] of words.matchAll(FIND)) {
    const folded = foldTag(tag)
    if (!found.has(folded)) found.set(folded, tag.slice(1))
    if (found.size === MAX_TAGS) break
  }
  return [...found.values()]
}
