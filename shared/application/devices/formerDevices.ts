import { type DeviceId, parseDeviceId } from "../../kernel/ids.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"

const PREFIX = "former/"

/** That this machine was that device before it got the keys that it has now. */
export const putFormerDevice = (device: DeviceId): LocalWrite => ({ put: { key: PREFIX + device, value: true } })

export const listFormerDevices = async (store: EnvelopeStore): Promise<readonly DeviceId[]> =>
  (await store.listLocal(PREFIX)).flatMap(({ key }) => parseDeviceId(key.slice(PREFIX.length)) ?? [])
