/** The part of y-webrtc 10.3 that we use; its package declares no types for bundlers. */
declare module "y-webrtc" {
  import type { Doc } from "yjs"

  /** An entry of a room: real ones are WebrtcConn. While one stands there, y-webrtc ignores that peer's announcements. */
  export interface Connection {
    readonly peer: { signal(signal: unknown): void; send(data: Uint8Array): void; destroy(): void }
    destroy(): void
    glareToken: number | undefined
    readonly synced: boolean
  }

  export interface Room {
    readonly peerId: string
    readonly name: string
    readonly key: CryptoKey | null
    readonly webrtcConns: Map<string, Connection>
  }

  export interface SignalingConn {
    readonly connected: boolean
    on(event: "message", handler: (message: object) => void): void
    off(event: "message", handler: (message: object) => void): void
    send(message: object): void
  }

  export class WebrtcConn implements Connection {
    constructor(signaling: SignalingConn, initiator: boolean, peerId: string, room: Room)
    readonly peer: Connection["peer"]
    destroy(): void
    glareToken: number | undefined
    readonly synced: boolean
  }

  export class WebrtcProvider {
    constructor(
      topic: string,
      doc: Doc,
      options: {
        readonly signaling: readonly string[]
        readonly password: string
        readonly maxConns: number
        readonly filterBcConns: boolean
        readonly peerOpts: { readonly wrtc: object; readonly config: RTCConfiguration }
      },
    )
    /** Read anew at each announcement. */
    maxConns: number
    readonly key: PromiseLike<CryptoKey | null>
    readonly room: Room | null
    readonly signalingConns: readonly SignalingConn[]
    readonly awareness: { setLocalState(state: null): void }
    on(event: "peers", handler: (change: { readonly removed: readonly string[] }) => void): void
    disconnect(): void
    destroy(): void
  }
}
