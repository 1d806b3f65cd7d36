import type { Host } from "../bridge/host.ts"
import { formatNetworkAddress } from "../bridge/networkAddress.ts"

/** Where other machines of the network reach this one's host; empty where its port is closed or the host is away. */
export const reachableAt = async (host: Host): Promise<readonly string[]> => {
  const network = await host.network().catch(() => null)
  const { port } = network ?? { port: null }
  if (!network || port === null) return []
  return network.lanAddresses.map((name) => formatNetworkAddress({ host: name, port }))
}
