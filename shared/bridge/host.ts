import type { JsonValue } from "../kernel/json.ts"

/** What a window asks of its own host. In the browser: JSON over `/api/…` with the token of the page; in Electron: IPC. Every answer is parsed by a schema on arrival, every request by one on the host. */
export interface Host {
  /** Static facts about this start. */
  describe(): Promise<HostDescription>
  /** IPv4 and IPv6 addresses of this machine on its networks, without loopback; read anew at each call. */
  lanAddresses(): Promise<readonly string[]>
  /** Opens the LAN port (signaling only) once a site was created or joined, and connects to these hosts from now on; remembered with the profile. */
  joinNetwork(request: { readonly addresses: readonly string[] }): Promise<NetworkDescription>
  /** Which hosts we are connected to, for the network page. */
  network(): Promise<NetworkDescription>
  /** Adds an address typed in by a member, `host:port` or `host`. */
  addAddress(address: string): Promise<NetworkDescription>
  removeAddress(address: string): Promise<NetworkDescription>
  /** Tells the host that this profile now holds a site, so that another address can say where it lives. */
  rememberSite(site: { readonly id: string; readonly name: string }): Promise<void>
  /** Resolves false as soon as the host no longer answers; true again when it does. */
  watch(listener: (reachable: boolean) => void): () => void
}

export interface HostDescription {
  readonly profile: string
  readonly version: string
  readonly shell: "browser" | "electron"
  /** WebSocket address of this host's signaling for windows. */
  readonly signaling: string
  /** True for `npm run demo`. */
  readonly demonstration: boolean
  /** Language of the system, `fr` or `en`. */
  readonly language: "fr" | "en"
  /** Other profiles of this machine that hold a site, with their address: shown at first run, so that nobody takes an empty window for a loss. */
  readonly elsewhere: readonly {
    readonly profile: string
    readonly address: string
    readonly sites: readonly string[]
  }[]
}

export interface NetworkDescription {
  /** False until a site was created or joined, or where every port is taken. */
  readonly open: boolean
  readonly port: number | null
  readonly lanAddresses: readonly string[]
  readonly hosts: readonly {
    readonly address: string
    readonly state: "connected" | "connecting" | "unreachable"
    readonly detail: string | null
  }[]
}

export type HostRequest = { readonly call: keyof Host; readonly argument: JsonValue }
