import { isDeepStrictEqual } from "node:util"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { equalBytes, toHex } from "../kernel/bytes.ts"
import { parseDeviceId, parseHash, parseLedgerId } from "../kernel/ids.ts"
import type { EnvelopeHeader } from "./envelope.ts"
import { MAX_ENVELOPE_BYTES } from "./envelope.ts"
import { createEnvelope, decodeEnvelope, encodeEnvelope } from "./envelopeCodec.ts"
import { decodeHeader, encodeHeader } from "./headerCodec.ts"
import { MAX_HEADER_BYTES, MAX_HLC_MS } from "./limits.ts"

const sure = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("the generator made no such value")
  return value
}

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex)
const hash = hex.map((text) => sure(parseHash(text)))

const header: fc.Arbitrary<EnvelopeHeader> = fc
  .record({
    version: fc.nat(300),
    suite: fc.nat(300),
    ledger: hex.map((text) => sure(parseLedgerId(text))),
    device: hex.map((text) => sure(parseDeviceId(text))),
    seq: fc.oneof(fc.constant(0), fc.maxSafeNat()),
    hlc: fc.record({ ms: fc.nat(MAX_HLC_MS), counter: fc.nat(65_535) }).map((hlc) => ({ ...hlc })),
    kind: fc.constantFrom("act" as const, "item" as const, "edit" as const),
    doc: fc.string({ unit: "grapheme", maxLength: 40 }),
    clockStart: fc.maxSafeNat(),
    clockLen: fc.nat(),
    payloadLength: fc.nat(70_000),
    payloadHash: hash,
    skeletonHash: fc.option(hash),
    encKeyId: fc.nat(),
    extension: fc.uint8Array({ maxLength: 50 }),
  })
  .chain((part) => hash.map((prev): EnvelopeHeader => ({ ...part, prev: part.seq === 0 ? null : prev })))

const signature = fc.uint8Array({ minLength: 64, maxLength: 64 })
const body = fc.option(
  fc.record({ salt: fc.uint8Array({ minLength: 16, maxLength: 16 }), payload: fc.uint8Array({ maxLength: 300 }) }),
)

test("A header decodes to what was encoded", () => {
  fc.assert(
    fc.property(header, (value) => {
      expect(decodeHeader(encodeHeader(value))).toEqual({ ok: true, value })
    }),
  )
})

test("What decodes is what its header would be encoded to, whatever byte was changed", () => {
  fc.assert(
    fc.property(header, fc.nat(), fc.nat(255), (value, at, byte) => {
      const bytes = encodeHeader(value)
      const changed = bytes.map((old, index) => (index === at % bytes.length ? byte : old))
      const decoded = decodeHeader(changed)
      expect(decoded.ok ? encodeHeader(decoded.value) : changed).toEqual(changed)
    }),
    { numRuns: 1_000 },
  )
})

test("An envelope decodes to what was encoded, with and without its body", () => {
  fc.assert(
    fc.property(header, signature, body, (value, signed, content) => {
      const envelope = createEnvelope(encodeHeader(value), signed, content)
      if (!envelope.ok) throw new Error(envelope.error)
      expect(decodeEnvelope(encodeEnvelope(envelope.value))).toEqual(envelope)
    }),
  )
})

test("No two byte strings decode to the same header", () => {
  fc.assert(
    fc.property(header, fc.nat(), fc.nat(255), (value, at, byte) => {
      const bytes = encodeHeader(value)
      const changed = bytes.map((old, index) => (index === at % bytes.length ? byte : old))
      const decoded = decodeHeader(changed)
      expect(decoded.ok && isDeepStrictEqual(decoded.value, value)).toBe(equalBytes(changed, bytes))
    }),
    { numRuns: 2_000 },
  )
})

test("A number that is spelled longer than needed, a flag other than 0 and 1, and trailing bytes are not canonical", () => {
  const [value] = fc.sample(header, { numRuns: 1, seed: 1 })
  const bytes = encodeHeader({ ...sure(value), version: 1, suite: 1 })
  const longVersion = Uint8Array.of(0x81, 0x00, ...bytes.subarray(1))
  const otherFlag = Uint8Array.from(bytes)
  otherFlag[2] = 2
  const trailing = Uint8Array.of(...bytes, 0)
  for (const spelled of [longVersion, otherFlag, trailing])
    expect(decodeHeader(spelled)).toEqual({ ok: false, error: "not-canonical" })
  const made = createEnvelope(bytes, new Uint8Array(64), null)
  if (!made.ok) throw new Error(made.error)
  const envelope = encodeEnvelope(made.value)
  expect(decodeEnvelope(Uint8Array.of(...envelope, 0))).toEqual({ ok: false, error: "not-canonical" })
})

test("Arbitrary and truncated bytes are malformed, never an exception", () => {
  const [value] = fc.sample(header, { numRuns: 1, seed: 2 })
  const bytes = encodeHeader(sure(value))
  for (let length = 0; length < bytes.length; length++) expect(decodeHeader(bytes.subarray(0, length)).ok).toBe(false)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => void decodeEnvelope(junk)))
})

test("A missing predecessor, a genesis that is no first act, and oversized parts are refused", () => {
  const [sample] = fc.sample(header, { numRuns: 1, seed: 3 })
  const value = sure(sample)
  const refused: readonly EnvelopeHeader[] = [
    { ...value, seq: 1, prev: null },
    { ...value, seq: 0, prev: value.payloadHash },
    { ...value, seq: 0, prev: null, ledger: null, kind: "item" },
    { ...value, seq: 1, prev: value.payloadHash, ledger: null, kind: "act" },
    { ...value, hlc: { ms: MAX_HLC_MS + 1, counter: 0 } },
    { ...value, hlc: { ms: 0, counter: 65_536 } },
    { ...value, doc: "d".repeat(257) },
    { ...value, extension: new Uint8Array(4_097) },
  ]
  for (const one of refused) expect(decodeHeader(encodeHeader(one))).toEqual({ ok: false, error: "malformed" })
  expect(decodeHeader(new Uint8Array(MAX_HEADER_BYTES + 1))).toEqual({ ok: false, error: "oversized" })
  expect(decodeEnvelope(new Uint8Array(MAX_ENVELOPE_BYTES + 100))).toEqual({ ok: false, error: "oversized" })
  const huge = { salt: new Uint8Array(16), payload: new Uint8Array(MAX_ENVELOPE_BYTES) }
  expect(createEnvelope(encodeHeader(value), new Uint8Array(64), huge)).toEqual({ ok: false, error: "oversized" })
})
