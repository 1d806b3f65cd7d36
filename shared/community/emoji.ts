import { toUtf8 } from "../kernel/bytes.ts"

const MAX_EMOJI_BYTES = 32

/** A picture, perhaps with a skin tone or a variation selector or tags; several joined by U+200D; a flag; or a keycap (Unicode TR 51). */
const PICTURE = String.raw`\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?`
const EMOJI = new RegExp(
  String.raw`^(?:${PICTURE}(?:\u200d${PICTURE})*|[\u{1f1e6}-\u{1f1ff}]{2}|[0-9#*]\ufe0f?\u20e3)$`,
  "u",
)

/** Exactly one emoji, so that no words travel as a reaction. */
export const isEmoji = (text: string): boolean => toUtf8(text).length <= MAX_EMOJI_BYTES && EMOJI.test(text)
