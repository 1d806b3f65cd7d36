import type { NetworkDescription } from "../../shared/bridge/host.ts"
import { lanAddresses } from "./lanAddresses.ts"
import { openLanServer } from "./lanServer.ts"
import type { LanServer } from "./lanServer.ts"
import type { ProfileRegistry } from "./profileRegistry.ts"
import { openRelay } from "./relay.ts"
import type { Relay } from "./relay.ts"
import type { SignalHub } from "./signalHub.ts"

/** How often the machine's own addresses are compared with the last ones: no event tells of a cable. */
const LOOK_MS = 3_000

export interface Network {
  /** Opens the LAN port and makes the connections agree with what the profiles remember. */
  refresh(): Promise<void>
  describe(addresses: readonly string[]): NetworkDescription
  close(): Promise<void>
}

export interface NetworkOptions {
  readonly hub: SignalHub
  readonly registry: ProfileRegistry
  /** Names of the profiles that this host serves now. */
  readonly served: () => readonly string[]
  readonly hostName: string
}

/** All that this host has open towards other machines, for all of its profiles together. */
export const createNetwork = ({ hub, registry, served, hostName }: NetworkOptions): Network => {
  const relays = new Map<string, Relay>()
  let opening: Promise<LanServer | undefined> | null = null
  let server: LanServer | undefined
  let seen = lanAddresses().join()

  const joined = () => registry.profiles().filter((profile) => profile.joined && served().includes(profile.name))
  const open = async (): Promise<void> => {
    opening ??= openLanServer({ hub, hostName, preferredPort: registry.lanPort() })
    server = await opening
    if (!server) opening = null
    else if (server.port !== registry.lanPort()) await registry.setLanPort(server.port)
  }
  const wake = (): void => {
    for (const relay of relays.values()) relay.wake()
  }
  const look = setInterval(() => {
    const now = lanAddresses().join()
    if (now === seen) return
    seen = now
    wake()
  }, LOOK_MS)
  look.unref()

  return {
    async refresh() {
      const profiles = joined()
      if (profiles.length > 0) await open()
      const wanted = new Set(profiles.flatMap((profile) => profile.addresses))
      for (const [address, relay] of relays) {
        if (wanted.has(address)) continue
        relay.close()
        relays.delete(address)
      }
      for (const address of wanted) if (!relays.has(address)) relays.set(address, openRelay(address, hub, hostName))
      wake()
    },
    describe: (addresses) => ({
      open: server !== undefined,
      port: server?.port ?? null,
      lanAddresses: lanAddresses(),
      hosts: addresses.map(
        (address) => relays.get(address)?.describe() ?? { address, state: "unreachable", detail: "not-joined" },
      ),
    }),
    async close() {
      clearInterval(look)
      for (const relay of relays.values()) relay.close()
      const opened = await opening
      await opened?.close()
    },
  }
}
