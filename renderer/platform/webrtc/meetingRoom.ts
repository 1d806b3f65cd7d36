// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and a test's program would not find ours
/// <reference path="./y-webrtc.d.ts" />
import { type Connection, type Room, type SignalingConn, WebrtcConn, WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { createHome, createTopic } from "../../../shared/crypto/topic.ts"
import { toBase64Url } from "../../../shared/kernel/bytes.ts"
import type { After } from "../../../shared/kernel/after.ts"
import { openAnnouncement, sealAnnouncement } from "./announcement.ts"
import type { Ending, Wrtc } from "./guardedPeerConnection.ts"
import { createPeerBar } from "./peerBar.ts"

/** More links cost more than they bring: what one device holds reaches the others through those it is linked to. */
const MAX_CONNECTIONS = 40

/** What signaling brings, unchecked. */
interface Published {
  readonly type?: unknown
  readonly topic?: unknown
  readonly data?: unknown
}

export interface MeetingRoom {
  announce(): Promise<void>
  /**
   * @param home the current site secret
   * @param atHome whether this is its room. In another one only those are called on who are at home elsewhere: whoever slept, or was apart while the
   * secret was changed twice. All who moved on together listen here, too, and would otherwise meet a second time
   */
  settle(home: Uint8Array, atHome: boolean): void
  /** Who could not be reached from the network before may be tried again at once. */
  forgive(): void
  /** Takes notice of how a connection ended, before y-webrtc learns of it. */
  noteEnd(connection: object, ending: Ending): void
  /** Resolves when the room's name is free again. */
  leave(): Promise<void>
}

/** y-webrtc, which finds the peers who know a site secret and brings connections to them about; its document is empty. */
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
  let home = ""
  const callOnStranger = async (signaling: SignalingConn, said: Published): Promise<void> => {
    const { room } = provider
    if (provider.maxConns > 0 || said.type !== "publish" || !room?.key || said.topic !== room.name) return
    const announced = await openAnnouncement(said.data, room.key)
    if (announced === undefined || announced.home === home || announced.from === room.peerId) return
    if (room.webrtcConns.has(announced.from) || room.webrtcConns.size >= MAX_CONNECTIONS) return
    room.webrtcConns.set(announced.from, new WebrtcConn(signaling, true, announced.from, room))
  }
  const hearings = [...new Set(provider.signalingConns)].map((signaling) => {
    const hear = (said: Published): void => void callOnStranger(signaling, said)
    signaling.on("message", hear)
    return () => signaling.off("message", hear)
  })
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
        const data = await sealAnnouncement({ from: room.peerId, home }, room.key)
        signaling.send({ type: "subscribe", topics: [room.name] })
        signaling.send({ type: "publish", topic: room.name, data })
      }
    },
    settle(secret, atHome) {
      home = createHome(secret)
      // y-webrtc neither announces us by itself nor calls on anybody then, and still takes calls.
      provider.maxConns = atHome ? MAX_CONNECTIONS : 0
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
      for (const stop of hearings) stop()
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
