import { networkInterfaces } from "node:os"
import type { NetworkInterfaceInfo } from "node:os"

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

const isLinkLocal = ({ family, address }: NetworkInterfaceInfo): boolean =>
  family === "IPv6" ? /^fe[89ab]/i.test(address) : address.startsWith("169.254.")

/** Addresses on this machine's networks, without loopback; link-local ones only where there is nothing else. */
export const lanAddresses = (interfaces: Interfaces = networkInterfaces()): readonly string[] => {
  const outward = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter((entry) => !entry.internal)
  const routable = outward.filter((entry) => !isLinkLocal(entry))
  const chosen = routable.length > 0 ? routable : outward
  return [...new Set(chosen.map((entry) => entry.address))]
}
