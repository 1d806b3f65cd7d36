/** An item is at most 64 KB of JSON; what surrounds the text takes less than this. */
const MAX_TEXT_BYTES = 64 * 1024 - 1024
const WARN_FROM_BYTES = MAX_TEXT_BYTES * 0.85

export type ItemSize =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly leftBytes: number }
  | { readonly kind: "over"; readonly excessBytes: number }

const encoder = new TextEncoder()

/** How title and text stand to what one item can carry. */
export const measureItem = (title: string, markdown: string): ItemSize => {
  // No character takes more than 6 bytes in JSON, escapes included: short texts need no counting.
  if ((title.length + markdown.length) * 6 < WARN_FROM_BYTES) return { kind: "fits" }
  const bytes = encoder.encode(JSON.stringify([title, markdown])).length
  if (bytes > MAX_TEXT_BYTES) return { kind: "over", excessBytes: bytes - MAX_TEXT_BYTES }
  return bytes > WARN_FROM_BYTES ? { kind: "near", leftBytes: MAX_TEXT_BYTES - bytes } : { kind: "fits" }
}
