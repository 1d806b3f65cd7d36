import { readVarUint } from "lib0/decoding"
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding"
import { describe, expect, it } from "vitest"
import { decodeExactly } from "./decodeExactly.ts"

const encode = (value: number): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, value)
  return toUint8Array(encoder)
}
const decode = (...bytes: readonly number[]) => decodeExactly(Uint8Array.from(bytes), readVarUint, encode)

describe("decoding exactly", () => {
  it("takes a value in its one encoding", () => {
    expect(decode(5)).toBe(5)
    expect(decode(0x80, 0x01)).toBe(128)
  })

  it("refuses a longer way to say the same, bytes that follow, and bytes that end too soon", () => {
    expect(decode(0x85, 0x00)).toBeUndefined()
    expect(decode(5, 0)).toBeUndefined()
    expect(decode(0x80)).toBeUndefined()
    expect(decode()).toBeUndefined()
    expect(decode(...Array.from({ length: 12 }, () => 0xff))).toBeUndefined()
  })
})
