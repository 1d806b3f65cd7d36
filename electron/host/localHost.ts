import { randomUUID } from "node:crypto"
import type { Packaging } from "../../shared/bridge/host.ts"
import { createNetwork } from "./network.ts"
import { findPortHolder } from "./portHolder.ts"
import type { Serving, ServingWish } from "./controlServer.ts"
import { isBusy } from "./listenLoopback.ts"
import { createProfileHost } from "./profileHost.ts"
import { openProfileRegistry } from "./profileRegistry.ts"
import type { ProfileRecord } from "./profileSchema.ts"
import { pageOrigin } from "./requestGuards.ts"
import { createSignalHub } from "./signalHub.ts"
import { attachSignalSocket } from "./signalSocket.ts"
import { watchForUpdates } from "./update/watchForUpdates.ts"
import { openWindowServer } from "./windowServer.ts"
import type { WindowServer } from "./windowServer.ts"

export interface LocalHostOptions {
  readonly stateFolder: string
  readonly pageFolder: string
  readonly version: string
  readonly language: "fr" | "en"
  /** How this program came here; nothing is looked for where it was not packed. */
  readonly packaging?: Packaging
}

/** A desktop profile looks further where its port is taken, away from the ports of the profiles that follow. */
const PORTS_TO_TRY = 20
const PORT_STEP = 101

export interface LocalHost {
  /** Serves a profile at the address that it keeps for life; the same answer where it is served already. */
  serve(wish: ServingWish): Promise<Serving>
  /** Where a damaged registry was kept, or null. */
  readonly setAside: string | null
  close(): Promise<void>
}

/** The Node side of Palabre on this machine, for all profiles of one person: pages, signaling, other hosts. */
export const openLocalHost = async (options: LocalHostOptions): Promise<LocalHost> => {
  const { registry, setAside } = await openProfileRegistry(options.stateFolder)
  const hub = createSignalHub()
  const servers = new Map<string, WindowServer>()
  const network = createNetwork({ hub, registry, served: () => [...servers.keys()], hostName: randomUUID() })
  const updates = watchForUpdates(options)
  let queue: Promise<unknown> = Promise.resolve()

  const onSignal = (socket: Parameters<typeof attachSignalSocket>[0]) => attachSignalSocket(socket, hub, "window")
  const openAt = async (profile: ProfileRecord, port: number): Promise<WindowServer | undefined> => {
    const { name, token } = profile
    const host = createProfileHost({ ...options, name, port, registry, network, updates })
    const pageFolder = profile.shell === "desktop" ? null : options.pageFolder
    try {
      return await openWindowServer({ port, token, pageFolder, host, onSignal })
    } catch (error) {
      if (!isBusy(error)) throw error
      return undefined
    }
  }
  /** Undefined where the port is taken; only a desktop profile, whose data lies at no port, may do with another one. */
  const openServer = async (profile: ProfileRecord): Promise<WindowServer | undefined> => {
    const tries = profile.shell === "desktop" ? PORTS_TO_TRY : 1
    for (let at = 0; at < tries; at++) {
      const server = await openAt(profile, profile.port + at * PORT_STEP)
      if (server) return server
    }
    return undefined
  }

  const open = async (wish: ServingWish): Promise<Serving> => {
    const known = registry.find(wish.name)
    if (known && wish.port !== null && wish.port !== known.port) return { kind: "port-fixed", port: known.port }
    const profile = registry.propose(wish)
    const { name, shell } = profile
    const server = servers.get(name) ?? (await openServer(profile))
    if (!server) {
      const { port } = profile
      return { kind: "port-held", port, holder: (await findPortHolder(port)) ?? null, fresh: !known }
    }
    servers.set(name, server)
    if (!known) await registry.add(profile)
    await network.refresh()
    return { kind: "serving", name, address: pageOrigin(server.port), shell }
  }

  return {
    setAside,
    serve(wish) {
      const next = queue.then(() => open(wish))
      queue = next.catch(() => undefined)
      return next
    },
    async close() {
      await queue
      updates.close()
      await network.close()
      await Promise.all([...servers.values()].map((server) => server.close()))
      await registry.settled()
    },
  }
}
