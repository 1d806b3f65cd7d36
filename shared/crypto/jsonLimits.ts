/** Whole text of one JSON value. */
export const MAX_JSON_BYTES = 64 * 1024
/** Arrays and objects inside one another, the outermost included. */
export const MAX_JSON_DEPTH = 16
/** Beyond it, numbers are no longer the same on every machine. */
export const MAX_JSON_NUMBER = Number.MAX_SAFE_INTEGER

/** Keys that reach a prototype instead of the object when somebody assigns them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** With the u flag a surrogate matches only where it has no partner. */
const LONE_SURROGATE = /\p{Surrogate}/u
export const hasLoneSurrogate = (text: string): boolean => LONE_SURROGATE.test(text)

export type JsonFailure =
  | "too-large"
  | "not-utf8"
  | "not-json"
  | "too-deep"
  | "forbidden-key"
  | "duplicate-key"
  | "number-out-of-range"
  | "lone-surrogate"
