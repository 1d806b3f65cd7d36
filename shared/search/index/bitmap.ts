export const createBitmap = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array((length + 7) >>> 3)

export const hasBit = (bitmap: Uint8Array, at: number): boolean => ((bitmap[at >>> 3] ?? 0) & (1 << (at & 7))) !== 0

export const setBit = (bitmap: Uint8Array, at: number): void => {
  bitmap[at >>> 3] = (bitmap[at >>> 3] ?? 0) | (1 << (at & 7))
}
