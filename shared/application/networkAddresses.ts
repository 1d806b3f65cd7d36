import type { Host } from "../bridge/host.ts"
import { formatNetworkAddress } from "../bridge/networkAddress.ts"

/** Where other machines of the network reach this one's host; empty where its port is closed or the host is away. */
export const reachableAt = async (host: Host): Promise<readonly string[]> => {
  const network = await host.network().catch(() => null)
  const { port } = network ?? { port: null }
  if (!network || port === null) return []
  return network.lanAddresses.map((name) => formatNetworkAddress({ host: name, port }))
}

/** The same, then those that this one is connected to: whoever is given them finds colleagues also while this machine is off. */
export const reachableNear = async (host: Host): Promise<readonly string[]> => {
  const network = await host.network().catch(() => null)
  const near = network?.hosts.filter(({ state }) => state === "connected").map(({ address }) => address) ?? []
  return [...new Set([...(await reachableAt(host)), ...near])]
}
