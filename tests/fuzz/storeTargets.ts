import { parseEnvelopeRow, parseHeadRow } from "../../renderer/platform/storage/parseRows.ts"
import { parseDraftRow, parseWaitingRow } from "../../shared/application/waitingSchema.ts"
import { parseSiteRecord } from "../../shared/application/siteRecord.ts"
import { equalBytes, fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from "../../shared/kernel/bytes.ts"
import { parseFork } from "../../shared/ledger/fork.ts"
import { encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import type { Envelope } from "../../shared/ledger/envelope.ts"
import { parseEntry } from "../../shared/ledger/itemEntry.ts"
import { readRow, rowOf } from "../../shared/ledger/row.ts"
import { writeRun } from "./ledgerTargets.ts"
import type { Target } from "./target.ts"

/** Rows as text: bytes are base64url behind a mark, so that a mutation can hit a field's name, its kind or its content. */
const MARK = "bytes:"

const toText = (row: unknown): Uint8Array =>
  toUtf8(JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? MARK + toBase64Url(value) : value)))

const revive = (_: string, value: unknown): unknown =>
  typeof value === "string" && value.startsWith(MARK) ? (fromBase64Url(value.slice(MARK.length)) ?? value) : value

const fromText = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(fromUtf8(bytes) ?? "", revive)
  } catch {
    return undefined
  }
}

const hash = "ab".repeat(32)
const POST = { ledger: hash, kind: "question", title: "Où ?", markdown: "ici" }

/** Rows of local settings that a screen or a command reads back. */
const LOCAL: readonly unknown[] = [
  { input: { kind: "post", post: POST }, dueAt: 5 },
  { input: { kind: "comment", post: { ledger: hash, item: "2026-Q4.1.0" }, markdown: "oui" }, dueAt: 7 },
  { input: { kind: "reaction", ledger: hash, item: "2026-Q4.1.0", emoji: "👍", remove: false }, dueAt: 9 },
  { ...POST, savedAt: 3 },
  { name: "x", member: "cd".repeat(16), keys: {}, secrets: [new Uint8Array(32)], founderDevice: hash, addresses: [] },
]

export const createStoreTargets = async (): Promise<readonly Target[]> => {
  const run = await writeRun()
  return [rowTarget(run), localTarget(), await forkTarget(run)]
}

/** A row is sound only where it is the one that was stored: its hash names the header, which names the payload. */
const rowTarget = (run: readonly Envelope[]): Target => {
  const rows = run.map((envelope) => rowOf(envelope, true))
  const stored = new Map(run.map((envelope) => [envelope.hash, envelope]))
  return {
    name: "row",
    weight: 8,
    corpus: [
      ...rows.map(toText),
      toText({ ledger: hash, device: hash, seq: 3, hash, hlc: { ms: 4, counter: 0 }, clocks: { "items/2026-Q4": 2 } }),
      toText({ hash, device: hash, seq: 1, ms: 2, counter: 3, body: { t: "post" } }),
    ],
    reads(bytes) {
      const value = fromText(bytes)
      return [parseEnvelopeRow(value), parseHeadRow(value), parseEntry(value)].some((read) => read !== undefined)
    },
    check(bytes) {
      const value = fromText(bytes)
      parseHeadRow(value)
      parseEntry(value)
      const row = parseEnvelopeRow(value)
      if (row === undefined) return null
      const reading = readRow(row)
      if (reading.kind === "damaged") return null
      const original = stored.get(reading.envelope.hash)
      if (original === undefined || !equalBytes(original.headerBytes, reading.envelope.headerBytes))
        return "took a changed row for sound"
      const { body } = reading.envelope
      if (reading.kind !== "sound" || body === null) return null
      return original.body !== null && equalBytes(original.body.payload, body.payload)
        ? null
        : "took a changed payload for sound"
    },
  }
}

const localTarget = (): Target => ({
  name: "local",
  weight: 6,
  corpus: LOCAL.map(toText),
  reads: (bytes) => fromText(bytes) !== undefined,
  check(bytes) {
    const value = fromText(bytes)
    for (const parse of [parseWaitingRow, parseDraftRow, parseSiteRecord]) parse(value)
    return null
  },
})

/** Two envelopes of one sound chain are no fork, however they are spelled. */
const forkTarget = async (run: readonly Envelope[]): Promise<Target> => {
  const encoded = run.map((envelope) => encodeEnvelope({ ...envelope, body: null }))
  const ledger = run[0]?.hash as LedgerId
  return {
    name: "fork",
    weight: 2,
    corpus: [toText({ one: encoded.slice(1, 2), other: encoded.slice(2, 4), kept: encoded.slice(2, 5) })],
    reads: (bytes) => fromText(bytes) !== undefined,
    check: async (bytes) =>
      (await parseFork(ledger, fromText(bytes))) === undefined ? null : "took an honest chain for a fork",
  }
}
