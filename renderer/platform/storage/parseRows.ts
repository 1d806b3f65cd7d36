import type { EnvelopeBody, EnvelopeKind } from "../../../shared/ledger/envelope.ts"
import type { EnvelopeRow, HeadRow } from "../../../shared/ledger/envelopeStore.ts"
import { parseDeviceId, parseHash, parseLedgerId } from "../../../shared/kernel/ids.ts"

/** By hand, not by schema: opening a site reads tens of thousands of rows. */
export const parseEnvelopeRow = (stored: unknown): EnvelopeRow | undefined => {
  if (!isRecord(stored)) return undefined
  const ledger = parseLedgerId(stored["ledger"])
  const device = parseDeviceId(stored["device"])
  const hash = parseHash(stored["hash"])
  const { seq, kind, doc, headerBytes, signature, signatureVerified, absence } = stored
  const body = parseBody(stored["body"])
  if (ledger === undefined || device === undefined || hash === undefined || body === undefined) return undefined
  if (!isCount(seq) || !isKind(kind) || typeof doc !== "string" || typeof signatureVerified !== "boolean")
    return undefined
  if (!(headerBytes instanceof Uint8Array) || !(signature instanceof Uint8Array) || !isAbsence(absence))
    return undefined
  if ((body === null) !== (absence !== null)) return undefined
  return { ledger, device, seq, hash, kind, doc, headerBytes, signature, signatureVerified, body, absence }
}

export const parseHeadRow = (stored: unknown): HeadRow | undefined => {
  if (!isRecord(stored)) return undefined
  const ledger = parseLedgerId(stored["ledger"])
  const device = parseDeviceId(stored["device"])
  const hash = parseHash(stored["hash"])
  const { seq, hlc, clocks, weight } = stored
  if (ledger === undefined || device === undefined || hash === undefined || !isCount(seq)) return undefined
  if (!isRecord(hlc) || !isCount(hlc["ms"]) || !isCount(hlc["counter"]) || !isClocks(clocks)) return undefined
  // Nothing but a limit rests on the weight: a head without one, as first versions wrote it, is as good as any.
  const kept = isCount(weight) ? weight : 0
  return { ledger, device, seq, hash, hlc: { ms: hlc["ms"], counter: hlc["counter"] }, clocks, weight: kept }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const isKind = (value: unknown): value is EnvelopeKind => value === "act" || value === "item" || value === "edit"

const isAbsence = (value: unknown): value is EnvelopeRow["absence"] =>
  value === null || value === "erased" || value === "missing"

const isClocks = (value: unknown): value is HeadRow["clocks"] => isRecord(value) && Object.values(value).every(isCount)

const parseBody = (stored: unknown): EnvelopeBody | null | undefined => {
  if (stored === null) return null
  if (!isRecord(stored)) return undefined
  const { salt, payload } = stored
  return salt instanceof Uint8Array && payload instanceof Uint8Array ? { salt, payload } : undefined
}
