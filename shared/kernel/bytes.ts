declare global {
  interface Uint8Array {
    /** Newer browsers have it (TC39 "Uint8Array to/from base64 and hex"); Node 20 does not. */
    toHex?(): string
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** Lower-case hexadecimal, two characters a byte. Every header that comes holds five of these: the browser's own takes a fraction of the time. */
export const toHex = (bytes: Uint8Array): string => bytes.toHex?.() ?? spell(bytes)

const spell = (bytes: Uint8Array): string => {
  let text = ""
  for (const byte of bytes) text += HEX[byte] ?? ""
  return text
}

/** Bytes of a lower-case hexadecimal text, or undefined where it is not one. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 2 !== 0) return undefined
  const bytes = new Uint8Array(text.length / 2)
  // By character: headers are written and read by the ten thousand, and each holds five of these.
  for (let at = 0; at < bytes.length; at++) {
    const high = digitOf(text.charCodeAt(2 * at))
    const low = digitOf(text.charCodeAt(2 * at + 1))
    if (high < 0 || low < 0) return undefined
    bytes[at] = (high << 4) | low
  }
  return bytes
}

/** Of 0–9 and a–f, as character code; −1 for others. */
const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 97 && code <= 102 ? code - 87 : -1
}

const CHUNK_CHARS = 8192

/** RFC 4648 section 5, without padding. */
export const toBase64Url = (bytes: Uint8Array): string => {
  let binary = ""
  for (let at = 0; at < bytes.length; at += CHUNK_CHARS)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_CHARS))
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

/** How many bytes an unpadded RFC 4648 section 5 text stands for; undefined where it is none, or not in its one canonical form. */
export const measureBase64Url = (text: string): number | undefined => {
  const beyond = text.length % 4
  if (beyond === 1 || !/^[A-Za-z0-9_-]*$/.test(text)) return undefined
  // What the last character holds beyond the last byte is zero.
  const unused = beyond === 2 ? 0b1111 : beyond === 3 ? 0b11 : 0
  if ((BASE64URL.indexOf(text.at(-1) ?? "A") & unused) !== 0) return undefined
  return Math.floor((text.length * 3) / 4)
}

/** Bytes of an unpadded RFC 4648 section 5 text in its one canonical form, or undefined. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const length = measureBase64Url(text)
  if (length === undefined) return undefined
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Byte-wise order, shorter first where one begins the other. */
export const compareBytes = (one: Uint8Array, other: Uint8Array): number => {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Takes the same time wherever the difference lies, so it serves for secrets too. */
export const equalBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false
  let difference = 0
  for (let at = 0; at < one.length; at++) difference |= (one[at] ?? 0) ^ (other[at] ?? 0)
  return difference === 0
}

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const toUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** The text of well-formed UTF-8, or undefined. */
export const fromUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
