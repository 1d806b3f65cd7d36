import * as decoding from "lib0/decoding"
import { fromUtf8, toHex } from "../../kernel/bytes.ts"

/** Thrown inside a decoder and caught by it; it never leaves decodeMessage. */
export class MalformedMessage extends Error {}

/** Reads lib0 encoding within the given bytes alone: lib0 itself checks lengths against the underlying buffer only. */
export interface StrictReader {
  /** An integer of 0 … max. */
  count(max: number): number
  seq(): number
  flags(known: number): number
  /** 32 bytes in hexadecimal. */
  hex32(): string
  bytes(max: number): Uint8Array
  raw(length: number): Uint8Array
  text(maxBytes: number): string
  list<Item>(max: number, read: () => Item): Item[]
  end(): void
}

const MAX_VAR_UINT_BYTES = 8

export const createStrictReader = (bytes: Uint8Array): StrictReader => {
  const decoder = decoding.createDecoder(bytes)
  const varUint = (): number => {
    let end = decoder.pos
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) end++
    if (end >= bytes.length || end - decoder.pos >= MAX_VAR_UINT_BYTES) throw new MalformedMessage("integer")
    if (end > decoder.pos && bytes[end] === 0) throw new MalformedMessage("padded integer")
    const value = decoding.readVarUint(decoder)
    if (!Number.isSafeInteger(value)) throw new MalformedMessage("integer")
    return value
  }
  const count = (max: number): number => {
    const value = varUint()
    if (value > max) throw new MalformedMessage(`more than ${max}`)
    return value
  }
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - decoder.pos) throw new MalformedMessage("truncated")
    return decoding.readUint8Array(decoder, length)
  }
  const readBytes = (max: number): Uint8Array => take(count(max))
  return {
    count,
    seq: () => count(Number.MAX_SAFE_INTEGER),
    flags(known) {
      const value = count(0xff)
      if ((value & ~known) !== 0) throw new MalformedMessage("flags")
      return value
    },
    hex32: () => toHex(take(32)),
    bytes: readBytes,
    raw: take,
    text(maxBytes) {
      const text = fromUtf8(readBytes(maxBytes))
      if (text === undefined) throw new MalformedMessage("text")
      return text
    },
    list<Item>(max: number, read: () => Item): Item[] {
      const items: Item[] = []
      for (let left = count(max); left > 0; left--) items.push(read())
      return items
    },
    end() {
      if (decoder.pos !== bytes.length) throw new MalformedMessage("trailing bytes")
    },
  }
}
