import { establishLink } from "../../shared/sync/link/establishLink.ts"
import type { Link, LinkIdentity, Mesh } from "../../shared/sync/link.ts"
import type { RandomBytes } from "../../shared/kernel/random.ts"
import { equalBytes } from "../../shared/kernel/bytes.ts"
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

const sameBytes = (one: Station, other: Station): boolean => {
  const [first, second] = [one.identity.secrets[0], other.identity.secrets[0]]
  return first !== undefined && second !== undefined && equalBytes(first, second)
}

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
    // Who shares the current secret by now meets anew where it is current; what is there closes as replaced.
    const isOld = links.get(name)?.some(({ secret }) => secret === "older") && sameBytes(one, other)
    if ((links.has(name) && !isOld) || !meets(one.name, other.name) || one.identity.site !== other.identity.site) return
    const { caller, callee } = createChannelPair()
    links.set(name, [])
    const ports = { randomBytes: random, after: afterRealTime }
    const [first, second] = await Promise.all([
      establishLink(caller, one.identity, ports),
      establishLink(callee, other.identity, ports),
    ])
    if (!first.ok || !second.ok) return void links.delete(name)
    const ends = [first.value, second.value]
    links.set(name, ends)
    first.value.onClose(() => void (links.get(name) === ends && links.delete(name)))
    one.onLink(first.value)
    other.onLink(second.value)
    // What either learned meanwhile.
    const [oneNow, otherNow] = [stations.get(one.name), stations.get(other.name)]
    if (oneNow && otherNow && (oneNow !== one || otherNow !== other)) void connect(oneNow, otherNow)
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
        change(secrets) {
          const station = stations.get(name)
          if (!station) return
          const changed = { ...station, identity: { ...station.identity, secrets } }
          stations.set(name, changed)
          void connectAll(changed)
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
