/** What an item's title may hold, in UTF-16 units. */
export const MAX_TITLE_CHARS = 200
const WARN_WITHIN_CHARS = 40

export type TitleLength =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly left: number }
  | { readonly kind: "over"; readonly excess: number }

export const measureTitle = (title: string): TitleLength => {
  const left = MAX_TITLE_CHARS - title.trim().length
  if (left < 0) return { kind: "over", excess: -left }
  return left <= WARN_WITHIN_CHARS ? { kind: "near", left } : { kind: "fits" }
}
