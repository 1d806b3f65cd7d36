export const SEQUENCE_MS = 1_200

export interface KeySequence {
  /** Tells what the key completes: "c", "g h"…, or null while a sequence has begun. */
  press(key: string, at: number): string | null
}

/** `g` waits for a second key for SEQUENCE_MS; every other key stands alone. */
export const createKeySequence = (): KeySequence => {
  let begunAt = Number.NEGATIVE_INFINITY
  return {
    press(key, at) {
      const second = at - begunAt <= SEQUENCE_MS
      begunAt = Number.NEGATIVE_INFINITY
      if (second) return `g ${key}`
      if (key !== "g") return key
      begunAt = at
      return null
    },
  }
}
