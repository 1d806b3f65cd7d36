import { parseDeviceId, parseLedgerId } from "../kernel/ids.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { AckStore } from "../sync/replicator/ports.ts"

const PREFIX = "ack/"

/** "Received by N" in this device's local rows, so that it survives a restart. */
export const createAckStore = (store: EnvelopeStore): AckStore => ({
  async load() {
    const rows = await store.listLocal(PREFIX)
    return rows.flatMap(({ key, value }) => {
      const [peer, ledger] = key.slice(PREFIX.length).split("/")
      const device = parseDeviceId(peer)
      const id = parseLedgerId(ledger)
      return device && id && typeof value === "number" ? [[device, id, value] as const] : []
    })
  },
  async save(peer, ledger, ownSeq) {
    // Lost on a full disk: the peer says it again at the next meeting.
    await store.writeLocal([{ put: { key: `${PREFIX}${peer}/${ledger}`, value: ownSeq } }])
  },
})
