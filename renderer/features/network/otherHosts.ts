import type { NetworkDescription } from "../../../shared/bridge/host.ts"
import { hostPort } from "./hostPort.ts"

/** Whether an address is this machine's own, under which it tells others to look for it. */
export const isOwnAddress = ({ lanAddresses, port }: NetworkDescription, address: string): boolean =>
  port !== null && lanAddresses.some((own) => [own, hostPort(own, port)].includes(address))

/** The hosts looked for, without this machine's own addresses: an invitation of its own brings them along. */
export const otherHosts = (network: NetworkDescription): NetworkDescription["hosts"] =>
  network.hosts.filter(({ address, detail }) => detail !== "self" && !isOwnAddress(network, address))
