const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
}
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi
const MAX_CODE_POINT = 0x10ffff

const decodeCodePoint = (codePoint: number, original: string): string =>
  codePoint > 0 && codePoint <= MAX_CODE_POINT ? String.fromCodePoint(codePoint) : original

/** Character references of the text that the editor writes, plus numeric ones; others stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return decodeCodePoint(Number.parseInt(decimal, 10), whole)
    if (hex !== undefined) return decodeCodePoint(Number.parseInt(hex, 16), whole)
    return NAMED[name?.toLowerCase() ?? ""] ?? whole
  })
