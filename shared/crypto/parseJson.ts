import { fromUtf8 } from "../kernel/bytes.ts"
import type { JsonValue } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import {
  FORBIDDEN_KEYS,
  hasLoneSurrogate,
  type JsonFailure,
  MAX_JSON_BYTES,
  MAX_JSON_DEPTH,
  MAX_JSON_NUMBER,
} from "./jsonLimits.ts"

/** Parses one JSON value (RFC 8259) from foreign bytes without recursion and without throwing, within the limits of jsonLimits. */
export const parseJson = (bytes: Uint8Array): Result<JsonValue, JsonFailure> => {
  if (bytes.length > MAX_JSON_BYTES) return err("too-large")
  const text = fromUtf8(bytes)
  if (text === undefined) return err("not-utf8")
  return parseText({ text, at: 0 })
}

interface Reader {
  readonly text: string
  at: number
}

/** An array or object that is still open; `key` awaits its value. */
type Open =
  | { readonly kind: "array"; readonly values: JsonValue[] }
  | { readonly kind: "object"; readonly fields: Record<string, JsonValue>; key: string }

const parseText = (reader: Reader): Result<JsonValue, JsonFailure> => {
  const open: Open[] = []
  for (;;) {
    const begun = beginValue(reader, open)
    if (!begun.ok) return begun
    if (begun.value === undefined) continue
    const ended = endValue(reader, open, begun.value)
    if (!ended.ok) return ended
    if (ended.value !== undefined) return atEnd(reader) ? ok(ended.value) : err("not-json")
  }
}

/** A finished value, or undefined where a container with content was opened and its first value comes next. */
const beginValue = (reader: Reader, open: Open[]): Result<JsonValue | undefined, JsonFailure> => {
  skipSpace(reader)
  const char = reader.text[reader.at]
  if (char !== "{" && char !== "[") return readScalar(reader, char)
  if (open.length >= MAX_JSON_DEPTH) return err("too-deep")
  reader.at += 1
  skipSpace(reader)
  if (take(reader, char === "{" ? "}" : "]")) return ok(char === "{" ? {} : [])
  if (char === "[") {
    open.push({ kind: "array", values: [] })
    return ok(undefined)
  }
  const object: Open = { kind: "object", fields: {}, key: "" }
  open.push(object)
  return readKey(reader, object)
}

/** Puts a finished value where it belongs and closes what it completes; the outermost value once nothing is open, else undefined. */
const endValue = (reader: Reader, open: Open[], value: JsonValue): Result<JsonValue | undefined, JsonFailure> => {
  let finished = value
  for (;;) {
    const inner = open.at(-1)
    if (inner === undefined) return ok(finished)
    if (inner.kind === "array") inner.values.push(finished)
    else inner.fields[inner.key] = finished
    skipSpace(reader)
    if (take(reader, ",")) return inner.kind === "object" ? readKey(reader, inner) : ok(undefined)
    if (!take(reader, inner.kind === "array" ? "]" : "}")) return err("not-json")
    open.pop()
    finished = inner.kind === "array" ? inner.values : inner.fields
  }
}

const readKey = (reader: Reader, object: Open & { kind: "object" }): Result<undefined, JsonFailure> => {
  skipSpace(reader)
  const key = readText(reader)
  if (!key.ok) return key
  if (FORBIDDEN_KEYS.has(key.value)) return err("forbidden-key")
  if (Object.hasOwn(object.fields, key.value)) return err("duplicate-key")
  skipSpace(reader)
  object.key = key.value
  return take(reader, ":") ? ok(undefined) : err("not-json")
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Where a string ends; what stands in it, unescape judges. */
const TEXT = /"(?:[^"\\]|\\.)*"/y
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const

const readScalar = (reader: Reader, char: string | undefined): Result<JsonValue, JsonFailure> => {
  if (char === '"') return readText(reader)
  for (const [word, value] of WORDS) if (take(reader, word)) return ok(value)
  const literal = match(reader, NUMBER)
  if (literal === undefined) return err("not-json")
  const number = Number(literal)
  // Plus zero, since "-0" has no canonical form of its own.
  return Math.abs(number) <= MAX_JSON_NUMBER ? ok(number + 0) : err("number-out-of-range")
}

const readText = (reader: Reader): Result<string, JsonFailure> => {
  const literal = match(reader, TEXT)
  if (literal === undefined) return err("not-json")
  const text = unescape(literal)
  if (text === undefined) return err("not-json")
  return hasLoneSurrogate(text) ? err("lone-surrogate") : ok(text)
}

/** Undefined for control characters and unknown escapes. */
const unescape = (literal: string): string | undefined => {
  try {
    const text: unknown = JSON.parse(literal)
    return typeof text === "string" ? text : undefined
  } catch {
    return undefined
  }
}

const match = (reader: Reader, pattern: RegExp): string | undefined => {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

const take = (reader: Reader, expected: string): boolean => {
  if (!reader.text.startsWith(expected, reader.at)) return false
  reader.at += expected.length
  return true
}

const skipSpace = (reader: Reader): void => {
  match(reader, SPACE)
}

const atEnd = (reader: Reader): boolean => {
  skipSpace(reader)
  return reader.at === reader.text.length
}
