import type { DeviceId } from "../kernel/ids.ts"

/** One of my machines. */
export interface DeviceView {
  readonly device: DeviceId
  /** Empty until somebody named it. */
  readonly name: string
  /** The one that shows this. */
  readonly current: boolean
  readonly connected: boolean
  /** Epoch milliseconds since it belongs to me. */
  readonly since: number
  /** Epoch milliseconds of its newest envelope that reached us, or null. */
  readonly lastHeard: number | null
  /** Taken off: it is refused everywhere. */
  readonly revoked: boolean
}

/** What another machine needs to ask for being added. */
export interface PairingTicket {
  readonly text: string
  readonly link: string
  readonly fileName: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface PairingView extends PairingTicket {
  /** The machine that asks; its member compares the code on both before they say yes. */
  readonly request: { readonly name: string; readonly code: string } | null
}
