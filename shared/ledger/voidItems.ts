import { createItemId, type DeviceId, parseVolumeName } from "../kernel/ids.ts"
import { branchTo } from "./branchActs.ts"
import type { Envelope } from "./envelope.ts"
import { endsOf } from "./forkEvidence.ts"
import type { VoidItem } from "./ledger.ts"
import type { LedgerState } from "./ledgerState.ts"
import { bodyMatches, parsePayload } from "./payload.ts"

/** Asked for again and again while a machine is mended; what is kept is replaced, never changed. */
const readings = new WeakMap<object, readonly (readonly VoidItem[])[]>()

/** Of each branch that we hold beyond a fork of that device, and of what lies beyond the end of its chain. */
export const readVoid = (state: LedgerState, device: DeviceId): readonly (readonly VoidItem[])[] => {
  const [fork, beyond] = [state.forks.get(device), state.quarantine.get(device)]
  const forked = fork && readOnce(state, fork, () => endsOf(fork).map(({ hash }) => branchTo(fork, hash)))
  return [...(forked ?? []), ...(beyond ? readOnce(state, beyond, () => [beyond]) : [])]
}

const readOnce = (
  state: LedgerState,
  kept: object,
  branches: () => readonly (readonly Envelope[])[],
): readonly (readonly VoidItem[])[] => {
  const reading = readings.get(kept) ?? branches().map((branch) => branch.flatMap((one) => readItem(state, one)))
  readings.set(kept, reading)
  return reading
}

const readItem = ({ context }: LedgerState, { header, hash, body }: Envelope): readonly VoidItem[] => {
  const volume = parseVolumeName(header.doc)
  if (header.kind !== "item" || volume === undefined || body === null || !bodyMatches(header, body)) return []
  const payload = parsePayload(body.payload)
  const id = createItemId(volume, context.clientIdOf(header.device), header.clockStart)
  return payload ? [{ hash, id, hlc: header.hlc, body: payload }] : []
}
