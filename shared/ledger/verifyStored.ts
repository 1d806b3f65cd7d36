import type { DeviceId } from "../kernel/ids.ts"
import { createBreather } from "../kernel/breather.ts"
import type { Envelope } from "./envelope.ts"
import { verifyEnvelope } from "./gate.ts"
import { chainOf, headOf, headsOf, type LedgerState } from "./ledgerState.ts"
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
  let last: Envelope | undefined
  for await (const reading of readEnvelopes(state, device, fromSeq)) {
    if (reading === "damaged") return true
    last = reading
    await breathe()
  }
  return last !== undefined && !(await isEndOf(state, last))
}

/** Signatures within a chain serve nobody any more; without the last one, nobody could take it from us. */
const isEndOf = async (state: LedgerState, last: Envelope): Promise<boolean> => {
  const head = headOf(chainOf(state, last.header.device))
  // Where the chain has grown meanwhile, the next start looks again.
  if (head?.seq !== last.header.seq) return true
  return head.hash === last.hash && (await verifyEnvelope(last))
}
