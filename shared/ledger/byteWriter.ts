import { fromHex, toUtf8 } from "../kernel/bytes.ts"

/** Writes lib0's forms of numbers, strings and byte arrays into room that was measured before. */
export interface ByteWriter {
  byte(value: number): void
  /** Little-endian base 128. */
  uint(value: number): void
  raw(bytes: Uint8Array): void
  /** Length in bytes, then the bytes. */
  sized(bytes: Uint8Array): void
  text(value: string): void
  /** 32 bytes, given in hexadecimal. */
  hex32(hex: string): void
  written(): Uint8Array<ArrayBuffer>
}

/** Of a number up to 2^53 − 1. */
export const MAX_UINT_BYTES = 8
/** Of the UTF-8 of one UTF-16 code unit. */
export const MAX_UTF8_BYTES = 3

const HEX32_BYTES = 32

/** Encoding and comparing is how canonical forms are enforced, ten thousand times in one initial sync: lib0's growing encoder took a third of the gate's time. */
export const createByteWriter = (roomBytes: number): ByteWriter => {
  const room = new Uint8Array(roomBytes)
  let at = 0
  const uint = (value: number): void => {
    let left = value
    while (left > 0x7f) {
      room[at++] = 0x80 | (left % 0x80)
      left = Math.floor(left / 0x80)
    }
    room[at++] = left
  }
  const raw = (bytes: Uint8Array): void => {
    room.set(bytes, at)
    at += bytes.length
  }
  const sized = (bytes: Uint8Array): void => {
    uint(bytes.length)
    raw(bytes)
  }
  return {
    uint,
    raw,
    sized,
    byte(value) {
      room[at++] = value
    },
    text: (value) => sized(toUtf8(value)),
    hex32(hex) {
      const bytes = fromHex(hex)
      if (bytes?.length !== HEX32_BYTES) throw new TypeError("a hash or key of 32 bytes was expected")
      raw(bytes)
    },
    written: () => room.slice(0, at),
  }
}
