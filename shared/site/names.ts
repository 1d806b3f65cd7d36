import * as v from "valibot"

/** In UTF-16 code units, as JavaScript counts. */
export const MAX_NAME_CHARS = 80
export const MAX_TITLE_CHARS = 120
export const MAX_PURPOSE_CHARS = 500

/**
 * Controls, lone surrogates, line separators, characters that reorder or hide their neighbours, letters that show nothing, and
 * tags that are of no flag: a name made of them could pass for another, or for none.
 */
const FORBIDDEN =
  /[\u034f\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,16})[\u{e0000}-\u{e007f}]/u
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN.source, "gu")

const isPlain = (text: string): boolean => !FORBIDDEN.test(text) && text.trim() === text

/** One line for people to read: trimmed, without control, bidi or invisible characters; may be empty. */
export const lineSchema = (maxChars: number) => v.pipe(v.string(), v.maxLength(maxChars), v.check(isPlain))

/** A line that says something. */
export const nameSchema = (maxChars: number = MAX_NAME_CHARS) => v.pipe(lineSchema(maxChars), v.minLength(1))

/** Makes a line of what a person typed or pasted; it may still be empty or too long. */
export const toLine = (typed: string): string =>
  typed.replaceAll(/\s/gu, " ").replaceAll(EVERY_FORBIDDEN, "").replaceAll(/ +/g, " ").normalize("NFC").trim()
