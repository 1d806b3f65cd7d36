import { sign } from "../crypto/signing.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { Mesh } from "../sync/link.ts"
import type { Replicator } from "../sync/replicator/ports.ts"
import type { OpeningSite } from "./openSite.ts"
import type { Ports } from "./ports.ts"
import { createSerial } from "./serial.ts"

const RETRY_MS = 15_000

/** Looks for the site's other devices, as soon as the host answers; a site opens without waiting for it. */
export interface Meeting {
  /** Announces us at once, or tries at once to find a way to. */
  reconnect(): void
  stop(): void
}

export const startMeeting = (
  ports: Ports,
  opening: OpeningSite,
  { replicator, secrets }: { readonly replicator: Replicator; readonly secrets: Observable<readonly Uint8Array[]> },
): Meeting => {
  const { host, log, timers } = ports
  const { id, record, name } = opening
  const steps = createSerial()
  let state: "looking" | "begun" | "stopped" = "looking"
  let mesh: Mesh | null = null
  let cancelRetry: (() => void) | undefined

  const begin = async (): Promise<void> => {
    if (state !== "looking") return
    const { demonstration } = await host.describe()
    await host.rememberSite({ id, name }).catch((error: unknown) => log({ what: "host-away", error: String(error) }))
    // Nobody joins the demonstration.
    const made = demonstration ? null : await connect()
    if (isStopped()) return
    state = "begun"
    mesh = made
    const { keys } = record
    const identity = { site: id, secrets: secrets.get(), device: keys.device }
    mesh?.start({ ...identity, sign: (message) => sign(keys, "link", message) }, replicator.addLink)
  }
  const connect = async (): Promise<Mesh> => {
    await host
      .joinNetwork({ addresses: [...record.addresses] })
      .catch((error: unknown) => log({ what: "host-away", error: String(error) }))
    return ports.createMesh()
  }
  /** Read anew after an await, which the compiler's narrowing does not see. */
  const isStopped = (): boolean => state === "stopped"
  const attempt = (): void =>
    void steps.run(begin).catch((error: unknown) => {
      log({ what: "meeting-put-off", error: String(error) })
      cancelRetry?.()
      if (!isStopped()) cancelRetry = timers.after(RETRY_MS, attempt)
    })

  attempt()
  const stopChanging = secrets.subscribe(() => mesh?.change(secrets.get()))
  const stopWatching = host.watch((reachable) => {
    if (reachable) attempt()
  })
  return {
    reconnect() {
      if (mesh) mesh.announce()
      else attempt()
    },
    stop() {
      state = "stopped"
      stopWatching()
      stopChanging()
      cancelRetry?.()
      mesh?.stop()
    },
  }
}
