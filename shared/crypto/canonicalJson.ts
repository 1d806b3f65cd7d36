import { toUtf8 } from "../kernel/bytes.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import {
  FORBIDDEN_KEYS,
  hasLoneSurrogate,
  type JsonFailure,
  MAX_JSON_BYTES,
  MAX_JSON_DEPTH,
  MAX_JSON_NUMBER,
} from "./jsonLimits.ts"

/** The one encoding of a JSON value (RFC 8785: keys by UTF-16 code units, no spaces) as UTF-8, within the limits that parseJson sets. */
export const canonicalJson = (value: unknown): Result<Uint8Array<ArrayBuffer>, JsonFailure> => {
  const text = encode(value, 1)
  if (!text.ok) return text
  const bytes = toUtf8(text.value)
  return bytes.length > MAX_JSON_BYTES ? err("too-large") : ok(bytes)
}

type Encoded = Result<string, JsonFailure>

/** Recursion ends at MAX_JSON_DEPTH, so that a cycle ends too. */
const encode = (value: unknown, depth: number): Encoded => {
  if (value === null || value === true || value === false) return ok(String(value))
  if (typeof value === "number")
    return Math.abs(value) <= MAX_JSON_NUMBER ? ok(JSON.stringify(value)) : err("number-out-of-range")
  if (typeof value === "string") return encodeText(value)
  if (typeof value !== "object") return err("not-json")
  if (depth > MAX_JSON_DEPTH) return err("too-deep")
  if (Array.isArray(value)) return encodeArray(value, depth)
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? encodeObject(value, depth) : err("not-json")
}

const encodeText = (text: string): Encoded =>
  hasLoneSurrogate(text) ? err("lone-surrogate") : ok(JSON.stringify(text))

const encodeArray = (values: readonly unknown[], depth: number): Encoded => {
  const parts: string[] = []
  for (const value of values) {
    const part = encode(value, depth + 1)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return ok(`[${parts.join(",")}]`)
}

const encodeObject = (object: object, depth: number): Encoded => {
  const parts: string[] = []
  const entries = new Map<string, unknown>(Object.entries(object))
  for (const key of [...entries.keys()].sort()) {
    if (FORBIDDEN_KEYS.has(key)) return err("forbidden-key")
    const name = encodeText(key)
    if (!name.ok) return name
    const part = encode(entries.get(key), depth + 1)
    if (!part.ok) return part
    parts.push(`${name.value}:${part.value}`)
  }
  return ok(`{${parts.join(",")}}`)
}
