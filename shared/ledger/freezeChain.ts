import { type DeviceId, parseVolumeName } from "../kernel/ids.ts"
import { chainOf, localKeys, type LedgerState } from "./ledgerState.ts"
import type { Envelope } from "./envelope.ts"
import type { EnvelopeRow, LocalWrite } from "./envelopeStore.ts"
import { cutChain } from "./cutChain.ts"
import { createFork, type Fork, rowOfFork } from "./fork.ts"
import type { ForkProof } from "./forkProof.ts"
import { readItems } from "./ledgerItems.ts"
import { reloadLedger } from "./openLedger.ts"
import { putQuarantine } from "./quarantine.ts"
import { commit } from "./repairChain.ts"
import { readRow } from "./row.ts"
import { tellAll } from "./tellAll.ts"

/**
 * Ends a chain where its device forked it. Both branches leave the chain, and what we hold of them is kept beside the proof.
 * Nothing happens where an earlier fork of the chain is known. A job of the ledger's queue.
 */
export const freezeChain = async (
  state: LedgerState,
  proof: ForkProof,
  received: readonly Envelope[],
): Promise<Fork | undefined> => {
  const proven = await createFork(state.id, proof, [])
  if (proven === undefined) return undefined
  const { device } = proven
  const before = state.forks.get(device)
  if (before !== undefined && (before.seq <= proven.seq || !mayCutAgain(state, device))) return before
  const rows = await state.context.store.read(state.id, device, 0, Number.MAX_SAFE_INTEGER)
  const held = rows.flatMap((row) => (row.seq < proven.seq ? [] : soundEnvelope(row)))
  const apart = state.quarantine.get(device) ?? []
  const known = [...held, ...received, ...apart, ...(before?.kept.values() ?? [])]
  const kept = known.filter(({ header }) => header.seq >= proven.seq)
  const fork = (await createFork(state.id, proof, kept)) ?? proven

  const shown = [...readItems(state)].map(({ id }) => id)
  const row: LocalWrite = { put: { key: localKeys.fork(state.id, device), value: rowOfFork(fork) } }
  const left = apart.filter(({ header }) => header.seq < proven.seq)
  const writes = [row, ...staleVolumes(state, device), ...putQuarantine(state, device, left)]
  await commit(state, state.context.store.writeLocal(writes))
  await cutChain(state, fork)
  await reloadLedger(state)
  state.context.report({ code: "fork-found", ledger: state.id, device, seq: fork.seq })
  const shows = new Set([...readItems(state)].map(({ id }) => id))
  tellAll(state.listeners, { acts: [], items: [], gone: shown.filter((id) => !shows.has(id)), origin: "store" })
  return fork
}

/** Honest devices that meet after a fork find an earlier one once or twice. */
const FREE_CUTS = 8
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * Each cut reloads the ledger, and who forks a chain at its end can then show, one by one, that it was forked before. What is put
 * off here is shown again when digests are compared, so all devices come to the same end.
 */
const mayCutAgain = ({ cuts, context }: LedgerState, device: DeviceId): boolean => {
  const { count, at } = cuts.get(device) ?? { count: 0, at: 0 }
  const waitMs = count < FREE_CUTS ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_CUTS), LONGEST_WAIT_MS)
  if (Math.abs(context.now() - at) < waitMs) return false
  cuts.set(device, { count: count + 1, at: context.now() })
  return true
}

const soundEnvelope = (row: EnvelopeRow): readonly Envelope[] => {
  const reading = readRow(row)
  return reading.kind === "damaged" ? [] : [reading.envelope]
}

/** Written before anything moves: a crash on the way leaves caches distrusted, and the next start finishes the cut. */
export const staleVolumes = (state: LedgerState, device: DeviceId): readonly LocalWrite[] =>
  Object.keys(chainOf(state, device).clocks).flatMap((doc) => {
    const name = parseVolumeName(doc)
    return name === undefined ? [] : [{ put: { key: localKeys.staleVolume(state.id, name), value: true } }]
  })
