import type { DeviceId } from "../kernel/ids.ts"
import { headsOf, type LedgerState } from "./ledgerState.ts"
import { healLedger } from "./openLedger.ts"
import { readEnvelopes } from "./readRun.ts"

/** Reads every row once, in pieces, and sets aside what does not verify: a sound cache would hide it until a peer asks for it. */
export const verifyStored = async (state: LedgerState): Promise<void> => {
  for (const { device } of headsOf(state)) {
    if (state.closed) return
    if (await isDamaged(state, device))
      await state.queue.run(async () => (state.closed ? undefined : healLedger(state, device)))
  }
}

const isDamaged = async (state: LedgerState, device: DeviceId): Promise<boolean> => {
  for await (const reading of readEnvelopes(state, device, 0)) if (reading === "damaged") return true
  return false
}
