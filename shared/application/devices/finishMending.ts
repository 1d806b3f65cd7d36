import type { DeviceId } from "../../kernel/ids.ts"
import type { Ledgers } from "../../ledger/ledger.ts"
import type { EnvelopeStore } from "../../ledger/envelopeStore.ts"
import type { Log } from "../../sync/replicator/ports.ts"
import type { Notices } from "../notices.ts"
import type { Rooms } from "../rooms.ts"
import { createSerial } from "../serial.ts"
import type { Site } from "../site.ts"
import { listFormerDevices } from "./formerDevices.ts"
import { republish } from "./republish.ts"

interface MendingSources {
  readonly site: Pick<Site, "id" | "me" | "standing" | "sync" | "devices" | "revokeDevice">
  readonly ledgers: Ledgers
  readonly store: EnvelopeStore
  readonly rooms: Rooms
  readonly notices: Notices
  readonly log: Log
}

/**
 * Once this machine is back in under new keys: what only the former ones had is published anew, and these are taken off, as soon as all that
 * others hold of them is here. Nothing to do on a machine that never had others.
 */
export const finishMending = async (sources: MendingSources): Promise<{ stop(): Promise<void> }> => {
  const { site, ledgers, store, rooms, notices, log } = sources
  const former = await listFormerDevices(store)
  const steps = createSerial()
  let stopped = false
  const mayWrite = (ledger: Parameters<Rooms["get"]>[0]) =>
    ledger === site.id || rooms.get(ledger)?.state()?.mayWrite(site.me.member) === true

  const run = async (): Promise<void> => {
    if (stopped || site.standing.get().kind !== "member") return
    const count = await republish({ ledgers, store, former, mayWrite })
    if (count > 0) notices.add("texts-renewed", { count })
    if (site.sync.get().state === "even") for (const device of former) await takeOff(device)
  }
  const takeOff = async (device: DeviceId): Promise<void> => {
    if (site.devices.get().some((view) => view.device === device && !view.revoked)) await site.revokeDevice(device)
  }
  const soon = (): void =>
    void steps.run(run).catch((error: unknown) => log({ what: "not-mended", error: String(error) }))
  const stops =
    former.length === 0
      ? []
      : [
          site.standing.subscribe(soon),
          site.sync.subscribe(soon),
          // A branch that somebody else held arrives as rows that are set aside, or with the roster.
          ledgers.subscribe((_ledger, { origin }) => (origin === "local" ? undefined : soon())),
        ]
  if (former.length > 0) soon()
  return {
    async stop() {
      stopped = true
      for (const stop of stops) stop()
      await steps.settled()
    },
  }
}
