import type { Picture } from "../../../shared/application/site.ts"

/** An item is at most 64 KB of JSON; what surrounds the text takes less than this. */
const MAX_TEXT_BYTES = 64 * 1024 - 1024
/** Names and quotes around one picture. */
const OVERHEAD_BYTES = 24
const WARN_FROM_BYTES = MAX_TEXT_BYTES * 0.85

export type ItemSize =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly leftBytes: number }
  | { readonly kind: "over"; readonly excessBytes: number }

const encoder = new TextEncoder()

/** How title, text and pictures stand to what one item can carry. */
export const measureItem = (title: string, markdown: string, pictures: readonly Picture[] = []): ItemSize => {
  const pictured = pictures.reduce((sum, { data, alt }) => sum + data.length + alt.length * 6 + OVERHEAD_BYTES, 0)
  // No character takes more than 6 bytes in JSON, escapes included: short texts need no counting.
  if ((title.length + markdown.length) * 6 + pictured < WARN_FROM_BYTES) return { kind: "fits" }
  const bytes = encoder.encode(JSON.stringify([title, markdown])).length + pictured
  if (bytes > MAX_TEXT_BYTES) return { kind: "over", excessBytes: bytes - MAX_TEXT_BYTES }
  return bytes > WARN_FROM_BYTES ? { kind: "near", leftBytes: MAX_TEXT_BYTES - bytes } : { kind: "fits" }
}
