import { establishLink } from "../../shared/sync/link/establishLink.ts"
import type { Link, LinkIdentity, Mesh } from "../../shared/sync/link.ts"
import type { RandomBytes } from "../../shared/kernel/random.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import { createChannelPair } from "./channelPair.ts"

interface Station {
  readonly name: string
  readonly identity: LinkIdentity
  readonly onLink: (link: Link) => void
}

/** A network in memory: whoever announces a site meets whoever else is on the same side of the cable, over a real handshake. */
export interface MemoryNetwork {
  mesh(name: string): Mesh
  /** Only names of one group meet; links across groups end. */
  split(...groups: readonly (readonly string[])[]): void
  heal(): Promise<void>
}

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

const pairName = (one: string, other: string): string => [one, other].sort().join("|")

export const createMemoryNetwork = (): MemoryNetwork => {
  const stations = new Map<string, Station>()
  /** Empty while two shake hands. */
  const links = new Map<string, readonly Link[]>()
  let groups: readonly (readonly string[])[] | null = null

  const meets = (one: string, other: string): boolean =>
    groups === null || groups.some((group) => group.includes(one) && group.includes(other))

  const connect = async (one: Station, other: Station): Promise<void> => {
    const name = pairName(one.name, other.name)
    if (links.has(name) || !meets(one.name, other.name) || one.identity.site !== other.identity.site) return
    const { caller, callee } = createChannelPair()
    links.set(name, [])
    const ports = { randomBytes: random, after: afterRealTime }
    const [first, second] = await Promise.all([
      establishLink(caller, one.identity, ports),
      establishLink(callee, other.identity, ports),
    ])
    if (!first.ok || !second.ok) return void links.delete(name)
    links.set(name, [first.value, second.value])
    first.value.onClose(() => links.delete(name))
    one.onLink(first.value)
    other.onLink(second.value)
  }
  const connectAll = (station: Station): Promise<unknown> =>
    Promise.all([...stations.values()].filter((other) => other !== station).map((other) => connect(station, other)))

  return {
    mesh(name) {
      return {
        start(identity, onLink) {
          const station = { name, identity, onLink }
          stations.set(name, station)
          void connectAll(station)
        },
        announce() {
          const station = stations.get(name)
          if (station) void connectAll(station)
        },
        stop() {
          stations.delete(name)
          for (const [pair, ends] of links)
            if (pair.split("|").includes(name)) for (const link of ends) link.close("closed")
        },
      }
    },
    split(...next) {
      groups = next
      for (const [pair, ends] of links) {
        const [one = "", other = ""] = pair.split("|")
        if (!meets(one, other)) for (const link of ends) link.close("closed")
      }
    },
    async heal() {
      groups = null
      for (const station of stations.values()) await connectAll(station)
    },
  }
}
