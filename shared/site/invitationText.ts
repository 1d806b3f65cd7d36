import { sha256 } from "../crypto/hash.ts"
import { concatBytes, equalBytes, fromBase64Url, toBase64Url, toUtf8 } from "../kernel/bytes.ts"
import { err, ok, type Result } from "../kernel/result.ts"

/** Longest pasted text that is looked at, in characters. */
const MAX_INVITATION_CHARS = 16 * 1024
const TEXT_VERSION = 1
const LENGTH_BYTES = 2
const CHECKSUM_BYTES = 8
const CHECKSUM_LABEL = toUtf8("palabre/1/invitation\0")

export type InvitationTextFault = "empty" | "not-an-invitation" | "truncated" | "damaged" | "too-long" | "unsupported"

const checksumOf = (bytes: Uint8Array): Uint8Array => sha256(CHECKSUM_LABEL, bytes).subarray(0, CHECKSUM_BYTES)

/** `palabre1-`, then in base64url: 2-byte big-endian length, content, 8-byte checksum. */
export const toInvitationText = (content: Uint8Array): string => {
  const counted = concatBytes(Uint8Array.of(content.length >>> 8, content.length & 0xff), content)
  return `palabre${TEXT_VERSION}-${toBase64Url(concatBytes(counted, checksumOf(counted)))}`
}

const QUOTE_MARKS = /^[>|\s]+/gm
/** Of quoted-printable mail. */
const SOFT_BREAKS = /=\r?\n/g
const SPACES = /[\s\u00ad\u200b-\u200d\u2060]+/gu
/** What "smart punctuation" makes of two hyphens. */
const LONG_DASHES = /[\u2013\u2014]/gu

/** Undoes what mail programs and editors do to a long line. */
const rejoin = (text: string): string =>
  text.replaceAll(SOFT_BREAKS, "").replaceAll(QUOTE_MARKS, "").replaceAll(SPACES, "").replaceAll(LONG_DASHES, "--")

const TOKEN = /palabre(\d{1,4})-([A-Za-z0-9_-]*)/
const BROKEN_OFF = /(?:#join=|palabre:\/\/join\/|palabre\d)$/

/** Content of the first invitation in a text, whatever stands around it: words, quotes, line breaks, a link. */
export const fromInvitationText = (text: string): Result<Uint8Array<ArrayBuffer>, InvitationTextFault> => {
  if (text.length > MAX_INVITATION_CHARS) return err("too-long")
  const line = rejoin(text)
  if (line === "") return err("empty")
  const token = TOKEN.exec(line)
  if (!token) return err(BROKEN_OFF.test(line) ? "truncated" : "not-an-invitation")
  return Number(token[1]) === TEXT_VERSION ? readToken(token[2] ?? "") : err("unsupported")
}

const readToken = (chars: string): Result<Uint8Array<ArrayBuffer>, InvitationTextFault> => {
  const [high, low] = fromBase64Url(chars.slice(0, 4)) ?? []
  if (high === undefined || low === undefined) return err("truncated")
  const length = LENGTH_BYTES + ((high << 8) | low) + CHECKSUM_BYTES
  const expectedChars = Math.ceil((length * 4) / 3)
  if (expectedChars > MAX_INVITATION_CHARS) return err("damaged")
  if (chars.length < expectedChars) return err("truncated")
  const bytes = fromBase64Url(chars.slice(0, expectedChars))
  if (!bytes) return err("damaged")
  const counted = bytes.subarray(0, -CHECKSUM_BYTES)
  if (!equalBytes(checksumOf(counted), bytes.subarray(-CHECKSUM_BYTES))) return err("damaged")
  return ok(counted.slice(LENGTH_BYTES))
}
