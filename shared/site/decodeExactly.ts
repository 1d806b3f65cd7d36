import { createDecoder, hasContent, readUint8Array, type Decoder } from "lib0/decoding"
import { equalBytes } from "../kernel/bytes.ts"

/** Reads a value whose one encoding is `encode(value)`; undefined for anything else. Never throws. */
export const decodeExactly = <Value>(
  bytes: Uint8Array,
  read: (decoder: Decoder) => Value | undefined,
  encode: (value: Value) => Uint8Array,
): Value | undefined => {
  try {
    const decoder = createDecoder(bytes)
    const value = read(decoder)
    if (value === undefined || hasContent(decoder)) return undefined
    return equalBytes(encode(value), bytes) ? value : undefined
  } catch {
    // lib0 throws at the end of the bytes, on overlong numbers and on text that isn't UTF-8
    return undefined
  }
}

/** A copy, so that what was parsed does not keep or share the message that it came in. */
export const readBytes = (decoder: Decoder, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readUint8Array(decoder, length))
