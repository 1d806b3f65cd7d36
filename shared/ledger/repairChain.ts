import { sign } from "../crypto/signing.ts"
import type { DeviceId } from "../kernel/ids.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import { type Chain, clockOf, createChain, extendChain, headRowOf } from "./chain.ts"
import type { Envelope } from "./envelope.ts"
import type { EnvelopeRow, LocalWrite } from "./envelopeStore.ts"
import { verifyEnvelope } from "./gate.ts"
import { keepLater } from "./laterRows.ts"
import { chainOf, type LedgerState, localKeys } from "./ledgerState.ts"
import { parseVolumeName } from "../kernel/ids.ts"
import { readRow } from "./row.ts"
import { LedgerFault } from "./trouble.ts"

/** A row that stands, with the chain that ends in it. */
interface Kept {
  readonly row: EnvelopeRow
  readonly chain: Chain
  readonly damagedBody: boolean
  /** Our own, whose signature was damaged: signed anew. */
  readonly signedAnew?: true
}

/**
 * Sets aside what of a stored chain does not verify. Rows before the first damaged header stay; where only a payload is damaged,
 * the row stays without it, so that the chain holds and peers give the payload back.
 */
export const repairChain = async (state: LedgerState, device: DeviceId): Promise<void> => {
  const { store, report } = state.context
  const rows = await store.read(state.id, device, 0, Number.MAX_SAFE_INTEGER)
  const sound = keepSound(rows, createChain(device))
  const kept = device === state.context.keys.device ? await signLast(state, sound) : await provenRows(sound)
  const firstBad = kept.findIndex(({ damagedBody, signedAnew }) => damagedBody || signedAnew)
  const from = firstBad < 0 ? kept.length : firstBad
  const end = kept.at(-1)?.chain ?? createChain(device)
  const reached = Math.max(chainOf(state, device).nextSeq, (rows.at(-1)?.seq ?? -1) + 1)

  await commit(state, store.writeLocal(notes(state, { device, rows, end, reached })))
  const before = kept[from - 1]?.chain
  const headBefore = before === undefined ? null : headRowOf(state.id, before)
  await commit(state, store.setAside(state.id, device, from, headBefore))
  const head = headRowOf(state.id, end)
  if (from < kept.length && head !== null)
    await commit(state, store.append({ rows: kept.slice(from).map(withoutDamage), heads: [head] }))
  if (end.nextSeq < reached || kept.some(({ damagedBody }) => damagedBody))
    report({ code: "row-set-aside", ledger: state.id, device, fromSeq: from })
}

export const keepSound = (rows: readonly EnvelopeRow[], start: Chain): readonly Kept[] => {
  const kept: Kept[] = []
  let chain = start
  for (const row of rows) {
    const reading = readRow(row)
    if (reading.kind === "damaged" || !continues(chain, reading.envelope)) break
    chain = extendChain(chain, reading.envelope.header, reading.envelope.hash)
    kept.push({ row, chain, damagedBody: reading.kind === "body-damaged" })
  }
  return kept
}

/** What the gate found true when the row came; the disk may since have mixed rows up. */
const continues = (chain: Chain, { header }: Envelope): boolean =>
  header.seq === chain.nextSeq &&
  header.prev === chain.hash &&
  header.kind !== "edit" &&
  (chain.hlc === null || compareHlc(header.hlc, chain.hlc) > 0) &&
  header.clockStart === clockOf(chain, header.doc)

/** Without what no signature proves any more: neither we nor a peer could pass it on. */
export const provenRows = async (kept: readonly Kept[]): Promise<readonly Kept[]> => {
  for (let length = kept.length; length > 0; length--) {
    const last = kept[length - 1]
    const reading = last && readRow(last.row)
    if (reading !== undefined && reading.kind !== "damaged" && (await verifyEnvelope(reading.envelope)))
      return kept.slice(0, length)
  }
  return []
}

/** A header that still has its hash is the one that we signed. */
const signLast = async ({ context }: LedgerState, kept: readonly Kept[]): Promise<readonly Kept[]> => {
  const last = kept.at(-1)
  const reading = last && readRow(last.row)
  if (last === undefined || reading === undefined || reading.kind === "damaged") return kept
  if (await verifyEnvelope(reading.envelope)) return kept
  const signature = await sign(context.keys, "envelope", last.row.headerBytes)
  const row = { ...last.row, signature, signatureVerified: true }
  return [...kept.slice(0, -1), { ...last, row, signedAnew: true }]
}

const withoutDamage = ({ row, damagedBody }: Kept): EnvelopeRow =>
  damagedBody ? { ...row, body: null, absence: "missing" } : row

interface Finding {
  readonly device: DeviceId
  readonly rows: readonly EnvelopeRow[]
  readonly end: Chain
  readonly reached: number
}

/** Written before anything moves, so that a crash on the way leaves caches distrusted and our own chain closed to appending. */
const notes = (state: LedgerState, { device, rows, end, reached }: Finding): readonly LocalWrite[] => {
  const docs = new Set([...rows.map(({ doc }) => doc), ...Object.keys(chainOf(state, device).clocks)])
  const volumes = [...docs].flatMap((doc) => parseVolumeName(doc) ?? [])
  const stale = volumes.map((name) => ({ put: { key: localKeys.staleVolume(state.id, name), value: true } }))
  const lost = Math.max(state.ownLoss ?? 0, reached)
  const later = keepLater(state, { device, rows, from: end.nextSeq })
  const isOwn = device === state.context.keys.device
  const kept = [...stale, ...later]
  return isOwn && end.nextSeq < lost ? [...kept, { put: { key: localKeys.ownLoss(state.id), value: lost } }] : kept
}

type Written = ReturnType<LedgerState["context"]["store"]["writeLocal"]>

export const commit = async (state: LedgerState, writing: Written): Promise<void> => {
  const written = await writing
  if (written.ok) return
  const detail = written.error.kind === "failed" ? written.error.detail : written.error.kind
  state.context.report({ code: "store-failed", ledger: state.id, detail })
  throw new LedgerFault("repair-failed", detail)
}
