import { parseSeen } from "../ledger/citations.ts"
import type { DeviceId, Hash } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"

/** Of each chain the last seq in the causal past of that act, with the act itself: what somebody needs to see that it counts, and nothing later. */
export const causalEnds = (records: readonly ActRecord[], act: Hash): ReadonlyMap<DeviceId, number> => {
  const ends = new Map<DeviceId, number>()
  const byHash = new Map(records.map((record) => [record.hash, record]))
  const open: Hash[] = [act]
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const record = byHash.get(hash)
    if (!record || (ends.get(record.device) ?? -1) >= record.seq) continue
    const from = ends.get(record.device) ?? -1
    ends.set(record.device, record.seq)
    for (const other of records)
      if (other.device === record.device && other.seq > from && other.seq <= record.seq)
        open.push(...parseSeen(other.body))
  }
  return ends
}
