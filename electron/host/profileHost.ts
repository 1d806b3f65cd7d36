import type { Host, HostDescription, Packaging } from "../../shared/bridge/host.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import { MAX_ADDRESSES } from "../../shared/bridge/hostSchemas.ts"
import { isInvitable } from "../../shared/bridge/invitedAddress.ts"
import { profileLink } from "../../shared/bridge/profileLink.ts"
import { formatNetworkAddress, parseNetworkAddress } from "../../shared/bridge/networkAddress.ts"
import { lanAddresses } from "./lanAddresses.ts"
import type { Network } from "./network.ts"
import type { ProfileRegistry } from "./profileRegistry.ts"
import type { ProfileRecord } from "./profileSchema.ts"
import { pageOrigin } from "./requestGuards.ts"
import type { UpdateWatch } from "./update/watchForUpdates.ts"

const MAX_SITES = 256

export interface ProfileHostOptions {
  readonly name: string
  /** Where this profile is served now. */
  readonly port: number
  readonly registry: ProfileRegistry
  readonly network: Network
  readonly version: string
  readonly language: "fr" | "en"
  readonly packaging?: Packaging
  readonly updates: UpdateWatch
}

const normalise = (address: string): string => {
  const parsed = parseNetworkAddress(address)
  if (!parsed) throw new HostError("address-invalid")
  return formatNetworkAddress(parsed)
}

const elsewhere = (profiles: readonly ProfileRecord[]): HostDescription["elsewhere"] =>
  profiles
    .filter((profile) => profile.sites.length > 0)
    .map(({ name, port, shell, sites }) => ({
      profile: name,
      address: shell === "browser" ? pageOrigin(port) : profileLink(name),
      sites: sites.map((site) => site.name),
    }))

/** The host as the windows of one profile see it. */
export const createProfileHost = (options: ProfileHostOptions): Host => {
  const { name, registry, network } = options
  const profile = (): ProfileRecord => {
    const found = registry.find(name)
    if (!found) throw new Error(`profile ${name} is served but not registered`)
    return found
  }
  const change = async (next: Partial<Pick<ProfileRecord, "addresses" | "joined" | "sites">>): Promise<void> => {
    try {
      await registry.update(name, next)
    } catch {
      throw new HostError("state-unwritable")
    }
  }
  const describeNetwork = async () => network.describe(profile().addresses)
  const changeAddresses = async (addresses: readonly string[], joined: boolean) => {
    const unique = [...new Set(addresses)]
    if (unique.length > MAX_ADDRESSES) throw new HostError("too-many-addresses")
    await change({ addresses: unique, joined })
    await network.refresh()
    return describeNetwork()
  }

  return {
    update: () => options.updates.state(),
    async describe() {
      const { token, shell, demonstration } = profile()
      return {
        profile: name,
        version: options.version,
        shell,
        signaling: `ws://localhost:${options.port}/signal?token=${token}`,
        demonstration,
        language: options.language,
        ...(options.packaging === undefined ? {} : { packaging: options.packaging }),
        elsewhere: elsewhere(registry.profiles()),
      }
    },
    lanAddresses: async () => lanAddresses(),
    network: describeNetwork,
    // Addresses of an invitation were written by another machine: one that can't be read, or leads where
    // no invitation may make us knock, must not keep us from the others. What a member types is their own business.
    async joinNetwork({ addresses }) {
      const readable = addresses.flatMap((address) => parseNetworkAddress(address) ?? [])
      const invited = readable.filter(isInvitable).map(formatNetworkAddress)
      return changeAddresses([...profile().addresses, ...invited], true)
    },
    async addAddress(address) {
      return changeAddresses([...profile().addresses, normalise(address)], profile().joined)
    },
    async removeAddress(address) {
      const gone = normalise(address)
      const left = profile().addresses.filter((known) => known !== gone)
      if (left.length === profile().addresses.length) throw new HostError("address-unknown")
      return changeAddresses(left, profile().joined)
    },
    async rememberSite(site) {
      const others = profile().sites.filter((known) => known.id !== site.id)
      await change({ sites: [...others, site].slice(-MAX_SITES) })
    },
    wake: () => network.refresh(),
    async forgetSite(id) {
      const { sites, addresses, joined } = profile()
      const left = sites.filter((known) => known.id !== id)
      const isLast = left.length === 0
      await change({ sites: left, addresses: isLast ? [] : addresses, joined: joined && !isLast })
      await network.refresh()
    },
    watch() {
      throw new Error("a window watches its host through its pipe")
    },
  }
}
