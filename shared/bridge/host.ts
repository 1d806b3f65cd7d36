import type { PACKAGINGS, SHELLS, UPDATE_REFUSALS } from "./hostSchemas.ts"

/** What a window asks of its own host: JSON over a pipe, a WebSocket in a browser tab and IPC in the desktop window. Every answer is parsed by a schema on arrival, every request by one on the host; a call that fails rejects with a HostError. */
export interface Host {
  /** Static facts about this start. */
  describe(): Promise<HostDescription>
  /** IPv4 and IPv6 addresses of this machine on its networks, without loopback; read anew at each call. */
  lanAddresses(): Promise<readonly string[]>
  /** Opens the LAN port (signaling only) once a site was created or joined, and connects to these hosts from now on, but for those where no invitation may lead (see invitedAddress.ts); remembered with the profile. */
  joinNetwork(request: { readonly addresses: readonly string[] }): Promise<NetworkDescription>
  /** Which hosts we are connected to, for the network page. */
  network(): Promise<NetworkDescription>
  /** Adds an address typed in by a member, `host:port` or `host`. */
  addAddress(address: string): Promise<NetworkDescription>
  removeAddress(address: string): Promise<NetworkDescription>
  /** Tells the host that this profile now holds a site, so that another address can say where it lives. */
  rememberSite(site: { readonly id: string; readonly name: string }): Promise<void>
  /** Tells the host that this profile no longer holds a site; with its last one go the addresses that it brought. */
  forgetSite(id: string): Promise<void>
  /** Tries the connections to other hosts again at once, as is wise after sleep. */
  wake(): Promise<void>
  /** What the last look for a newer version found; nobody looks where this machine's settings name no source. */
  update(): Promise<UpdateState>
  /** Says whether the host answers: at first, and at each change. */
  watch(listener: (reachable: boolean) => void): () => void
}

export type Packaging = (typeof PACKAGINGS)[number]

export type UpdateState =
  | { readonly kind: "not-asked" }
  | { readonly kind: "current" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly reason: (typeof UPDATE_REFUSALS)[number] }
  /** Fetched, and what was signed: the file is the person's to run. */
  | { readonly kind: "ready"; readonly version: string; readonly path: string }

export interface HostDescription {
  readonly profile: string
  readonly version: string
  /** Where this profile was first opened: its data lies in that program's storage, for life. */
  readonly shell: (typeof SHELLS)[number]
  /** WebSocket address of this host's signaling for windows. */
  readonly signaling: string
  /** True for `npm run demo`. */
  readonly demonstration: boolean
  /** Language of the system, `fr` or `en`. */
  readonly language: "fr" | "en"
  /** How this program came here; absent where it runs from its sources. */
  readonly packaging?: Packaging
  /** Profiles of this machine that hold a site, with their address: shown at first run, so that nobody takes an empty window for a loss. This profile is among them once it held one: its data then lies in another browser, or in the desktop window. */
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
    /** Why it is unreachable: `self` (the address is our own), `not-palabre`, `not-joined`, `failed`, or the system's code, such as `ECONNREFUSED`. */
    readonly detail: string | null
  }[]
}
