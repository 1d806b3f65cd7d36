/** A parsed JSON value; what comes from outside is `unknown` until a schema has made it one. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}
