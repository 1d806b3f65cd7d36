import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fromUtf8, toUtf8 } from "../kernel/bytes.ts"
import { canonicalJson } from "./canonicalJson.ts"
import { parseJson } from "./parseJson.ts"

const parse = (text: string) => parseJson(toUtf8(text))
const failure = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? "accepted" : parsed.error
}

const key = fc.string({ unit: "grapheme" }).filter((text) => !["__proto__", "constructor", "prototype"].includes(text))
const { value: anyJson } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test("What is encoded canonically parses back to the same, and encodes to the same bytes", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const encoded = canonicalJson(value)
      if (!encoded.ok) throw new Error(encoded.error)
      const parsed = parseJson(encoded.value)
      if (!parsed.ok) throw new Error(parsed.error)
      expect(JSON.stringify(parsed.value)).toBe(fromUtf8(encoded.value))
      expect(canonicalJson(parsed.value)).toEqual(encoded)
    }),
    { numRuns: 500 },
  )
})

test("On any text it agrees with JSON.parse, but for what our limits exclude", () => {
  const token = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b"',
    "1",
    "-0",
    "1.5e3",
    "true",
    "null",
    " ",
    '"\\u00e9"',
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const text = tokens.join("")
      const ours = parse(text)
      if (!ours.ok && ["duplicate-key", "number-out-of-range"].includes(ours.error)) return
      let theirs: string | undefined
      try {
        theirs = JSON.stringify(JSON.parse(text))
      } catch {
        theirs = undefined
      }
      expect(ours.ok ? JSON.stringify(ours.value) : undefined).toBe(theirs)
    }),
    { numRuns: 5_000 },
  )
})

test("Arbitrary bytes never make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof parseJson(bytes).ok).toBe("boolean")
    }),
    { numRuns: 2_000 },
  )
})

test("A key that equals another in canonical order sorts by UTF-16 code units", () => {
  const encoded = canonicalJson({ "\u{1F600}": 1, "\uFB33": 2, b: 3, a: { d: 4, c: 5 } })
  expect(encoded.ok && fromUtf8(encoded.value)).toBe('{"a":{"c":5,"d":4},"b":3,"\u{1F600}":1,"\uFB33":2}')
})

test("Depth 16 is accepted and 17 refused, and 30,000 brackets end early", () => {
  expect(failure("[".repeat(16) + "]".repeat(16))).toBe("accepted")
  expect(failure("[".repeat(17) + "]".repeat(17))).toBe("too-deep")
  expect(failure("[".repeat(30_000) + "]".repeat(30_000))).toBe("too-deep")
  expect(failure('{"a":'.repeat(10_000))).toBe("too-deep")
})

test("Keys that reach a prototype are refused, however they are written", () => {
  expect(failure('{"__proto__":{"admin":true}}')).toBe("forbidden-key")
  expect(failure('{"\\u005f_proto__":1}')).toBe("forbidden-key")
  expect(failure('{"a":{"constructor":1}}')).toBe("forbidden-key")
  expect(failure('{"prototype":1}')).toBe("forbidden-key")
  expect(failure('{"toString":1}')).toBe("accepted")
})

test("Duplicate keys, lone surrogates, bad UTF-8, long numbers and long texts are refused", () => {
  expect(failure('{"a":1,"\\u0061":2}')).toBe("duplicate-key")
  expect(failure('"\\ud800"')).toBe("lone-surrogate")
  expect(failure('{"\\udc00":1}')).toBe("lone-surrogate")
  expect(failure('"\\ud83d\\ude00"')).toBe("accepted")
  expect(parseJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toEqual({ ok: false, error: "not-utf8" })
  expect(parseJson(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toEqual({ ok: false, error: "not-utf8" })
  expect(failure("\ufeff{}")).toBe("not-json")
  expect(failure("1e400")).toBe("number-out-of-range")
  expect(failure("9007199254740992")).toBe("number-out-of-range")
  expect(failure("9007199254740991")).toBe("accepted")
  expect(failure('"a\nb"')).toBe("not-json")
  expect(failure('"\\x41"')).toBe("not-json")
  expect(failure("[1,]")).toBe("not-json")
  expect(failure('{"a":1,}')).toBe("not-json")
  expect(failure("1 2")).toBe("not-json")
  expect(failure("")).toBe("not-json")
  expect(failure(`"${"a".repeat(64 * 1024)}"`)).toBe("too-large")
  expect(failure(`"${"a".repeat(64 * 1024 - 2)}"`)).toBe("accepted")
})

test("What has no JSON form is not encoded, a cycle included", () => {
  const cycle: Record<string, unknown> = {}
  cycle["self"] = cycle
  const refused: readonly (readonly [unknown, string])[] = [
    [{ a: undefined }, "not-json"],
    [Number.NaN, "number-out-of-range"],
    [Number.POSITIVE_INFINITY, "number-out-of-range"],
    ["\ud800", "lone-surrogate"],
    [new Date(0), "not-json"],
    [new Map(), "not-json"],
    [() => 1, "not-json"],
    [cycle, "too-deep"],
    [JSON.parse('{"__proto__":1}'), "forbidden-key"],
    ["a".repeat(64 * 1024), "too-large"],
  ]
  for (const [value, error] of refused) expect(canonicalJson(value)).toEqual({ ok: false, error })
  expect(canonicalJson(-0)).toEqual(canonicalJson(0))
})
