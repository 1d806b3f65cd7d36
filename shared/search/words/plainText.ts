const RULES: readonly (readonly [RegExp, string])[] = [
  /** Fences of code; what stands between them stays. */
  [/^[ \t>]*(?:`{3,}|~{3,}).*$/gm, ""],
  /** Images and links: their text. */
  [/!?\[([^[\]\n]*)\]\([^()\s]*(?:\([^()\n]*\)[^()\n]*)?(?:\s+"[^"\n]*")?\)/g, "$1"],
  [/^ {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$/gm, ""],
  [/<(https?:[^<>\s]+)>/g, "$1"],
  [/<\/?[a-z][^<>\n]*>/gi, " "],
  /** Headings, quotes, lists and tasks, rules. */
  [/^[ \t]*(?:>[ \t]?)+/gm, ""],
  [/^[ \t]*#{1,6}[ \t]+/gm, ""],
  [/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, ""],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ""],
  /** Tables. */
  [/^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/gm, ""],
  [/[ \t]*\|[ \t]*/g, " "],
  /** Emphasis and spans of code. */
  [/(?<!\\)(\*\*|__|~~)(?=\S)/g, ""],
  [/(?<=\S)(?<!\\)(\*\*|__|~~)/g, ""],
  [/(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, ""],
  [/`+/g, ""],
  [/\\([!-/:-@[-`{-~])/g, "$1"],
  [/[ \t]*\n\s*/g, "\n"],
]

const MARKDOWN = /[`~[\]<>#*_|\\+-]|\d[.)]|\n/

/** What a reader sees of a text in Markdown, line by line. */
export const plainText = (markdown: string): string => {
  if (!MARKDOWN.test(markdown)) return markdown.trim()
  let text = markdown
  for (const [pattern, replacement] of RULES) text = text.replaceAll(pattern, replacement)
  return text.trim()
}

/** Markdown as it is read by the index: marks part words anyway, only addresses would pass for some. */
export const dropAddresses = (markdown: string): string => {
  if (!markdown.includes("](") && !markdown.includes("://")) return markdown
  return markdown.replaceAll(/\]\([^()\s]*(?:\([^()\n]*\)[^()\n]*)?\)/g, "] ").replaceAll(
    /\bhttps?:\/\/\S+/g,
    (link) =>
      // The name of a site is worth finding, its path is not.
      link.slice(link.indexOf("//") + 2).split(/[/?#]/, 1)[0] ?? "",
  )
}
