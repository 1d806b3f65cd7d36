import type { DeviceId } from "../kernel/ids.ts"
import { createBreather } from "../kernel/breather.ts"
import { chainOf, headsOf, type LedgerState } from "./ledgerState.ts"
import { healLedger } from "./openLedger.ts"
import { itemsBefore, seqOfItem } from "./readOlder.ts"
import { readEnvelopes } from "./readRun.ts"

/** Reads, in pieces, every row that only a cache vouched for, and sets aside what does not verify. Older volumes are verified as they are read. */
export const verifyStored = async (state: LedgerState): Promise<void> => {
  for (const { device } of headsOf(state)) {
    if (state.closed) return
    if (await isDamaged(state, device, firstLiveSeq(state, device)))
      await state.queue.run(async () => (state.closed ? undefined : healLedger(state, device)))
  }
}

const firstLiveSeq = (state: LedgerState, device: DeviceId): number => {
  const [oldest] = [...state.volumes.keys()].sort()
  const chain = chainOf(state, device)
  return oldest === undefined ? 0 : seqOfItem(state, chain, itemsBefore(chain, oldest))
}

const isDamaged = async (state: LedgerState, device: DeviceId, fromSeq: number): Promise<boolean> => {
  const breathe = createBreather()
  for await (const reading of readEnvelopes(state, device, fromSeq)) {
    if (reading === "damaged") return true
    await breathe()
  }
  return false
}
