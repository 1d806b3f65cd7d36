// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and a test's program would not find ours
/// <reference path="./y-webrtc.d.ts" />
import { type Connection, type Room, WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { createTopic } from "../../../shared/crypto/topic.ts"
import { toBase64Url } from "../../../shared/kernel/bytes.ts"
import type { After } from "../../../shared/kernel/after.ts"
import { sealAnnouncement } from "./announcement.ts"
import type { Ending, Wrtc } from "./guardedPeerConnection.ts"
import { createPeerBar } from "./peerBar.ts"

/** More links cost more than they bring: what one device holds reaches the others through those it is linked to. */
const MAX_CONNECTIONS = 40

export interface MeetingRoom {
  announce(): Promise<void>
  /** Who could not be reached from the network before may be tried again at once. */
  forgive(): void
  /** Takes notice of how a connection ended, before y-webrtc learns of it. */
  noteEnd(connection: object, ending: Ending): void
  /** Resolves when the room's name is free again. */
  leave(): Promise<void>
}

/** y-webrtc, which finds the peers who know the site secret and brings connections to them about; its document is empty. */
export const enterMeetingRoom = (
  siteSecret: Uint8Array,
  options: {
    readonly signaling: string
    readonly wrtc: Wrtc
    readonly iceServers: RTCIceServer[]
    readonly after: After
  },
): MeetingRoom => {
  const doc = new Doc()
  const provider = new WebrtcProvider(createTopic(siteSecret), doc, {
    signaling: [options.signaling],
    password: toBase64Url(siteSecret),
    maxConns: MAX_CONNECTIONS,
    filterBcConns: true,
    peerOpts: { wrtc: options.wrtc, config: { iceServers: options.iceServers } },
  })
  provider.awareness.setLocalState(null)
  const bar = createPeerBar()
  const barredMs = new Map<string, number>()
  const held = new Map<string, Connection>()

  // y-webrtc forgets a closed connection and announces us at once, so a refused peer would be back within milliseconds.
  provider.on("peers", ({ removed }) => {
    for (const peerId of removed) {
      const delayMs = barredMs.get(peerId)
      barredMs.delete(peerId)
      if (delayMs !== undefined && provider.room !== null) holdPlace(provider.room, peerId, delayMs)
    }
  })
  const holdPlace = (room: Room, peerId: string, delayMs: number): void => {
    const placeholder = createPlaceholder()
    room.webrtcConns.set(peerId, placeholder)
    held.set(peerId, placeholder)
    options.after(delayMs, () => freePlace(room, peerId, placeholder))
  }
  const freePlace = (room: Room, peerId: string, placeholder: Connection): void => {
    if (held.get(peerId) === placeholder) held.delete(peerId)
    if (room.webrtcConns.get(peerId) === placeholder) room.webrtcConns.delete(peerId)
  }

  return {
    async announce() {
      const { room } = provider
      if (room === null || room.key === null) return
      for (const signaling of new Set(provider.signalingConns)) {
        if (!signaling.connected) continue
        const data = await sealAnnouncement(room.peerId, room.key)
        signaling.send({ type: "subscribe", topics: [room.name] })
        signaling.send({ type: "publish", topic: room.name, data })
      }
    },
    forgive() {
      for (const peerId of bar.forgive()) {
        const placeholder = held.get(peerId)
        if (placeholder && provider.room) freePlace(provider.room, peerId, placeholder)
      }
    },
    noteEnd(connection, ending) {
      const peerId = findPeer(provider.room, connection)
      if (peerId === undefined) return
      const delayMs = bar.note(peerId, ending)
      if (delayMs > 0) barredMs.set(peerId, delayMs)
    },
    async leave() {
      provider.disconnect()
      provider.destroy()
      doc.destroy()
      await provider.key
    },
  }
}

/** simple-peer keeps the connection that it was given under this name until it is destroyed. */
const findPeer = (room: Room | null, connection: object): string | undefined => {
  for (const [peerId, { peer }] of room?.webrtcConns ?? []) if (Reflect.get(peer, "_pc") === connection) return peerId
  return undefined
}

const createPlaceholder = (): Connection => ({
  peer: { signal: () => undefined, send: () => undefined, destroy: () => undefined },
  destroy: () => undefined,
  glareToken: undefined,
  synced: true,
})
