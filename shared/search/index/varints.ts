import { withRoom } from "./growable.ts"

/** Whole numbers from 0 to 2^32 - 1 in one to five bytes each, seven bits a byte, the least first (LEB128). */
export interface VarintWriter {
  put(value: number): void
  taken(): Uint8Array
}

const MOST_BYTES = 5
const MORE = 0x80

export const createVarintWriter = (): VarintWriter => {
  let bytes = new Uint8Array(1_024)
  let length = 0
  return {
    put(value) {
      bytes = withRoom(bytes, length + MOST_BYTES)
      let rest = value
      for (; rest >= MORE; rest >>>= 7) bytes[length++] = (rest & 0x7f) | MORE
      bytes[length++] = rest
    },
    taken: () => bytes.slice(0, length),
  }
}

export interface VarintReader {
  /** 0 beyond the end. */
  next(): number
  /** Whether exactly all was read. */
  isDone(): boolean
}

export const createVarintReader = (bytes: Uint8Array): VarintReader => {
  let at = 0
  return {
    next() {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < MORE || shift >= 28) return value >>> 0
      }
    },
    isDone: () => at === bytes.length,
  }
}
