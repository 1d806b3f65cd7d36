import type { DeviceId, LedgerId } from "../kernel/ids.ts"
import { readItems } from "./ledgerItems.ts"
import { createLedgerState, type LedgerContext, type LedgerState } from "./ledgerState.ts"
import { loadLedger, unloadLedger } from "./loadLedger.ts"
import { repairChain } from "./repairChain.ts"
import { tellAll } from "./tellAll.ts"
import { LedgerFault } from "./trouble.ts"

/** Loads a ledger and repairs what does not verify on the way. Throws LedgerFault where that can't be written. */
export const openLedger = async (id: LedgerId, context: LedgerContext): Promise<LedgerState> => {
  const state = createLedgerState(id, context)
  await loadSound(state)
  return state
}

const loadSound = async (state: LedgerState): Promise<void> => {
  const repaired = new Set<DeviceId>()
  for (;;) {
    const damaged = await loadLedger(state)
    if (damaged === null) return
    if (repaired.has(damaged)) throw new LedgerFault("repair-failed", `the chain of ${damaged} does not settle`)
    repaired.add(damaged)
    await repairChain(state, damaged)
    await unloadLedger(state)
  }
}

/** Builds everything in memory anew from the store. */
export const reloadLedger = async (state: LedgerState): Promise<void> => {
  await unloadLedger(state)
  await loadSound(state)
}

/** Repairs one chain of an open ledger and tells what is gone; a job of its queue. */
export const healLedger = async (state: LedgerState, device: DeviceId): Promise<void> => {
  const before = [...readItems(state)].map(({ id }) => id)
  await repairChain(state, device)
  await reloadLedger(state)
  const after = new Set([...readItems(state)].map(({ id }) => id))
  tellAll(state.listeners, { acts: [], items: [], gone: before.filter((id) => !after.has(id)), origin: "store" })
}
