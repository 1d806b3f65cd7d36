/** How often a term stands in a document, by field, in one byte: five bits of the body, two of the title, one for author and tags. */
const MAX_BODY = 31
const MAX_TITLE = 3

export const BODY_ONCE = 1
export const TITLE_ONCE = 1 << 5
export const EXTRA = 1 << 7

export const bodyCount = (pack: number): number => pack & MAX_BODY
export const titleCount = (pack: number): number => (pack >>> 5) & MAX_TITLE
export const hasExtra = (pack: number): boolean => pack >= EXTRA

/** One more in a field; what does not fit is not counted. */
export const addToPack = (pack: number, once: number): number => {
  if (once === EXTRA) return pack | EXTRA
  const isFull = once === BODY_ONCE ? bodyCount(pack) === MAX_BODY : titleCount(pack) === MAX_TITLE
  return isFull ? pack : pack + once
}
