import type { Host, HostDescription, NetworkDescription, UpdateState } from "../../shared/bridge/host.ts"

export interface FakeHost extends Host {
  /** Stops or revives the host, as its watchers see it. */
  setReachable(reachable: boolean): void
}

const DESCRIPTION: HostDescription = {
  profile: "default",
  version: "0.1.0",
  shell: "browser",
  signaling: "ws://localhost:4180/signal",
  demonstration: false,
  language: "en",
  elsewhere: [],
}

export const createFakeHost = (
  description: Partial<HostDescription> = {},
  update: UpdateState = { kind: "not-asked" },
): FakeHost => {
  const watchers = new Set<(reachable: boolean) => void>()
  let network: NetworkDescription = { open: true, port: 4181, lanAddresses: ["192.168.1.20"], hosts: [] }
  const withHosts = (hosts: NetworkDescription["hosts"]) => {
    network = { ...network, hosts }
    return Promise.resolve(network)
  }
  return {
    describe: () => Promise.resolve({ ...DESCRIPTION, ...description }),
    lanAddresses: () => Promise.resolve(network.lanAddresses),
    joinNetwork: () => Promise.resolve(network),
    network: () => Promise.resolve(network),
    addAddress: (address) =>
      withHosts([...network.hosts, { address, state: "unreachable", detail: "connect ECONNREFUSED" }]),
    removeAddress: (address) => withHosts(network.hosts.filter((host) => host.address !== address)),
    rememberSite: () => Promise.resolve(),
    forgetSite: () => Promise.resolve(),
    update: () => Promise.resolve(update),
    wake: () => Promise.resolve(),
    watch(listener) {
      watchers.add(listener)
      listener(true)
      return () => watchers.delete(listener)
    },
    setReachable(reachable) {
      for (const watcher of watchers) watcher(reachable)
    },
  }
}
