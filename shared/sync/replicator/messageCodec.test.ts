import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DeviceId, Hash, LedgerId } from "../../kernel/ids.ts"
import { decodeMessage } from "./decodeMessage.ts"
import { encodeMessage } from "./encodeMessage.ts"
import type { Message } from "./messages.ts"

const hex32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"))
const device = hex32.map((hex) => hex as DeviceId)
const ledger = hex32.map((hex) => hex as LedgerId)
const hash = hex32.map((hex) => hex as Hash)
const seq = fc.maxSafeNat()
const id = fc.nat({ max: 0xffff_ffff })
const bytes = fc.uint8Array({ maxLength: 64 })
const list = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> => fc.array(item, { maxLength: 5 })

const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({
    type: fc.constant("hello" as const),
    version: fc.nat({ max: 0xffff }),
    joining: fc.boolean(),
    stranger: fc.boolean(),
  }),
  fc.record({ type: fc.constant("enrol" as const), enrolment: bytes }),
  fc.record({
    type: fc.constant("enrolment-answer" as const),
    admitted: fc.boolean(),
    undecided: fc.boolean(),
    reason: fc.string({ unit: "grapheme", maxLength: 20 }),
  }),
  fc.record({ type: fc.constant("digests" as const), digests: list(fc.record({ ledger, digest: hash })) }),
  fc.record({
    type: fc.constant("heads" as const),
    ledger,
    complete: fc.boolean(),
    genesis: fc.option(bytes),
    heads: list(fc.record({ device, seq, hash })),
  }),
  fc.record({
    type: fc.constant("want" as const),
    id,
    ledger,
    chains: list(fc.record({ device, fromSeq: seq })),
  }),
  fc.record({
    type: fc.constant("runs" as const),
    id,
    ledger,
    runs: list(fc.record({ device, envelopes: list(bytes) })),
  }),
  fc.record({ type: fc.constant("want-bodies" as const), id, ledger, keys: list(fc.record({ device, seq })) }),
  fc.record({
    type: fc.constant("bodies" as const),
    id,
    ledger,
    bodies: list(fc.record({ device, seq, salt: fc.uint8Array({ minLength: 16, maxLength: 16 }), payload: bytes })),
  }),
  fc.record({
    type: fc.constant("forks" as const),
    ledger,
    one: list(bytes),
    other: list(bytes),
    branches: list(list(bytes)),
  }),
  fc.record({
    type: fc.constant("own-sums" as const),
    parts: fc.constant(false),
    answer: fc.boolean(),
    sums: fc.uint8Array({ minLength: 8, maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant("own-entries" as const),
    entries: list(fc.record({ key: fc.string({ unit: "grapheme", maxLength: 20 }), at: seq, value: bytes })),
  }),
)

describe("a message", () => {
  it("is what it was after encoding and decoding", () => {
    fc.assert(
      fc.property(message, (sent) => {
        const decoded = decodeMessage(encodeMessage(sent))
        expect(decoded).toEqual({ ok: true, value: sent })
      }),
      { numRuns: 1_000 },
    )
  })

  it("has one form: whatever decodes encodes to the same bytes, and nothing throws", () => {
    const mutated = fc.tuple(message, fc.nat(), fc.nat({ max: 255 })).map(([sent, at, byte]) => {
      const encoded = encodeMessage(sent)
      encoded[at % encoded.length] = byte
      return encoded
    })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), (wire) => {
        const decoded = decodeMessage(wire)
        // A hello may carry flags of later versions.
        const isFinal = decoded.ok && decoded.value.type !== "hello"
        expect(isFinal ? encodeMessage(decoded.value) : wire).toEqual(wire)
      }),
      { numRuns: 5_000 },
    )
  })

  it("is malformed when a byte is missing or one too many follows", () => {
    fc.assert(
      fc.property(message, (sent) => {
        const encoded = encodeMessage(sent)
        expect(decodeMessage(encoded.subarray(0, -1))).toMatchObject({ ok: false, error: { kind: "malformed" } })
        expect(decodeMessage(Uint8Array.of(...encoded, 0))).toMatchObject({ ok: false, error: { kind: "malformed" } })
      }),
      { numRuns: 300 },
    )
  })

  it("carries sums over all parts, or over everything, and nothing in between", () => {
    const sent: Message = { type: "own-sums", parts: true, answer: false, sums: new Uint8Array(8192).fill(7) }
    const encoded = encodeMessage(sent)
    expect(decodeMessage(encoded)).toEqual({ ok: true, value: sent })
    expect(decodeMessage(encoded.subarray(0, 10))).toMatchObject({ ok: false, error: { kind: "malformed" } })
  })

  it("does not read past its own bytes into the buffer that they lie in", () => {
    const encoded = encodeMessage({ type: "enrol", enrolment: new Uint8Array(100) })
    expect(decodeMessage(new Uint8Array(encoded.buffer, 0, 50))).toMatchObject({ ok: false })
  })

  it.each([
    ["a list longer than allowed", Uint8Array.of(4, 0x81, 0x04)],
    ["an integer that is padded with zeros", Uint8Array.of(1, 0x81, 0x00, 0)],
    ["an integer beyond 2^53", Uint8Array.of(1, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0)],
    ["no bytes at all", new Uint8Array(0)],
    ["more than a megabyte", new Uint8Array(1024 * 1024 + 1).fill(1)],
    ["text that is not UTF-8", Uint8Array.of(3, 0, 1, 0xff)],
    ["flags that do not exist", Uint8Array.of(3, 4, 0)],
  ])("is malformed with %s", (_, wire) => {
    expect(decodeMessage(wire)).toMatchObject({ ok: false, error: { kind: "malformed" } })
  })

  it("of a later version is unknown rather than malformed", () => {
    expect(decodeMessage(Uint8Array.of(200, 1, 7))).toEqual({ ok: false, error: { kind: "unknown", number: 200 } })
  })
})
