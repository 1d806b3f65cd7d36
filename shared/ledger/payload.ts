import { canonicalJson } from "../crypto/canonicalJson.ts"
import { createHash } from "../crypto/hash.ts"
import type { JsonFailure } from "../crypto/jsonLimits.ts"
import { parseJson } from "../crypto/parseJson.ts"
import type { Hash } from "../kernel/ids.ts"
import type { JsonObject, JsonValue } from "../kernel/json.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { type EnvelopeBody, type EnvelopeHeader, ENVELOPE_VERSION, SALT_BYTES } from "./envelope.ts"

/** Salted, so that nobody can guess an erased payload from its hash. */
export const hashBody = ({ salt, payload }: EnvelopeBody): Hash => createHash(salt, payload)

export const bodyMatches = (header: EnvelopeHeader, body: EnvelopeBody): boolean =>
  body.salt.length === SALT_BYTES &&
  body.payload.length === header.payloadLength &&
  hashBody(body) === header.payloadHash

/** False for envelopes of a later version or sealed ones: stored and relayed, never applied. */
export const isApplicable = (header: EnvelopeHeader): boolean =>
  header.version === ENVELOPE_VERSION && header.encKeyId === 0

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The JSON object of a payload, within the limits of parseJson. */
export const parsePayload = (payload: Uint8Array): JsonObject | undefined => {
  const parsed = parseJson(payload)
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined
}

export interface PreparedPayload {
  readonly body: EnvelopeBody
  /** As every other device will read it. */
  readonly value: JsonObject
}

/** Salts and encodes what a member wrote. */
export const preparePayload = (value: JsonObject, random: RandomBytes): Result<PreparedPayload, JsonFailure> => {
  const payload = canonicalJson(value)
  if (!payload.ok) return payload
  const parsed = parsePayload(payload.value)
  if (parsed === undefined) return err("not-json")
  return ok({ body: { salt: random(SALT_BYTES), payload: payload.value }, value: parsed })
}
