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

/** Who may have another port looks for it away from those of the profiles that follow. */
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
  /** Undefined where the port is taken, for a profile that may not move, or so are all that were tried. */
  const openServer = async (profile: ProfileRecord, mayMove: boolean): Promise<WindowServer | undefined> => {
    const others = new Set(registry.profiles().flatMap(({ name, port }) => (name === profile.name ? [] : [port])))
    for (let at = 0; at < (mayMove ? PORTS_TO_TRY : 1); at++) {
      const port = profile.port + at * PORT_STEP
      const server = mayMove && others.has(port) ? undefined : await openAt(profile, port)
      if (server) return server
    }
    return undefined
  }

  const open = async (wish: ServingWish): Promise<Serving> => {
    const known = registry.find(wish.name)
    if (known && wish.port !== null && wish.port !== known.port) return { kind: "port-fixed", port: known.port }
    const profile = registry.propose(wish)
    const { name, shell, port } = profile
    const unbound = !known && wish.port === null
    const server = servers.get(name) ?? (await openServer(profile, shell === "desktop" || unbound))
    const held = async () => ({ port, holder: (await findPortHolder(port)) ?? null })
    if (!server) return { kind: "port-held", ...(await held()), fresh: !known }
    servers.set(name, server)
    const moved = unbound && server.port !== port
    if (!known) await registry.add(shell === "desktop" ? profile : { ...profile, port: server.port })
    await network.refresh()
    const serving = { kind: "serving", name, address: pageOrigin(server.port), shell } as const
    return moved ? { ...serving, instead: await held() } : serving
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
