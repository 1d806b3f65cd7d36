import type { DeviceId, SiteId } from "../kernel/ids.ts"
import type { Observable, Unsubscribe } from "../kernel/subscription.ts"

/** A message channel as WebRTC gives it: ordered, reliable, not yet trusted. In tests, a pair in memory. */
export interface RawChannel {
  send(bytes: Uint8Array): void
  /** Bytes that were sent and have not left yet. */
  bufferedAmount(): number
  onMessage(handler: (bytes: Uint8Array) => void): void
  onDrain(handler: () => void): void
  onClose(handler: () => void): void
  /** Tells when nothing comes from the other end any more, not even what keeps a connection up, and when it comes again. */
  onSilence?(handler: (silent: boolean) => void): void
  close(): void
  readonly role: "caller" | "callee"
  /** SHA-256 of the certificates of the connected DTLS transport, 32 bytes each. */
  readonly fingerprints: { readonly own: Uint8Array; readonly other: Uint8Array }
}

/** Streams by falling priority. */
export type StreamName = "control" | "live" | "bulk" | "presence" | "files"

export type LinkClosing =
  | "closed"
  | "stranger"
  | "own-key"
  | "removed"
  | "incompatible"
  | "protocol-error"
  | "timeout"
  | "flooding"
  | "replaced"

/** One authenticated, flow-controlled connection between two devices; exists only after the handshake succeeded. */
export interface Link {
  readonly device: DeviceId
  /** Whether it has proved the site secret that was current for us then, or an older one alone: it slept, or should not know the current one. */
  readonly secret: "current" | "older"
  /** The other end does not answer for the moment: it may come back, or the link closes. */
  readonly silent: Observable<boolean>
  /** Resolves when the message has been handed to the transport below its high-water mark. At most MAX_MESSAGE_BYTES. */
  send(stream: StreamName, message: Uint8Array): Promise<void>
  onMessage(handler: (stream: StreamName, message: Uint8Array) => void): Unsubscribe
  onClose(handler: (reason: LinkClosing) => void): Unsubscribe
  close(reason: LinkClosing): void
}

/** A whole message, reassembled from frames. */
export const MAX_MESSAGE_BYTES = 1024 * 1024
/** One frame on the data channel; y-webrtc's 256 KB limit never comes into play. */
export const MAX_FRAME_BYTES = 64 * 1024

/** Who we are on a link. */
export interface LinkIdentity {
  readonly site: SiteId
  /** 32 bytes each, the current one first; the others are answered for a while. */
  readonly secrets: readonly Uint8Array[]
  readonly device: DeviceId
  /** Ed25519 in the domain "link" (see crypto/signing.ts), by the device key. */
  sign(message: Uint8Array): Promise<Uint8Array>
}

/** Finds the site's other devices and hands over links; y-webrtc in a browser, a pair maker in scenarios. */
export interface Mesh {
  start(identity: LinkIdentity, onLink: (link: Link) => void): void
  /** Other secrets from now on, the current one first, for links that come; those that are there stay. */
  change(secrets: LinkIdentity["secrets"]): void
  /** Announces us again: on a timer, on network change, on waking. */
  announce(): void
  stop(): void
}
