import * as Y from "yjs"
import { postBody } from "../stage/postText.ts"
import { createChunkReceiver, sendInChunks } from "./chunks.ts"

/** What is compared with: one Yjs document, sent as one update, checked, signed and kept by nobody. */
const createPlain = () => {
  const connection = new RTCPeerConnection({ iceServers: [] })
  const channel = connection.createDataChannel("plain", { negotiated: true, id: 100 })
  channel.binaryType = "arraybuffer"
  const doc = new Y.Doc()
  const items = doc.getMap("items")
  const opened = new Promise<number>((resolve) =>
    channel.addEventListener("open", () => resolve(performance.now()), { once: true }),
  )
  /** simple-peer trickles; here nothing is timed before the channel is open. */
  const described = async (description: RTCSessionDescriptionInit): Promise<RTCSessionDescriptionInit> => {
    await connection.setLocalDescription(description)
    await new Promise<void>((resolve) => {
      const look = (): void => (connection.iceGatheringState === "complete" ? resolve() : undefined)
      connection.addEventListener("icegatheringstatechange", look)
      look()
    })
    return { type: description.type, sdp: connection.localDescription?.sdp ?? "" }
  }
  return {
    offer: async () => described(await connection.createOffer()),
    async answer(offer: RTCSessionDescriptionInit) {
      await connection.setRemoteDescription(offer)
      return described(await connection.createAnswer())
    },
    accept: (answer: RTCSessionDescriptionInit) => connection.setRemoteDescription(answer),
    /** Holds the posts, and sends them as soon as the channel opens. */
    async send(posts: number, bytes: number) {
      doc.transact(() => {
        for (let number = 1; number <= posts; number++) items.set(String(number), postBody(number, bytes))
      })
      await opened
      await sendInChunks(channel, Y.encodeStateAsUpdate(doc))
    },
    /** Milliseconds from the open channel until the posts are in the document. */
    async receive(posts: number) {
      const update = createChunkReceiver(channel)
      const start = await opened
      Y.applyUpdate(doc, await update)
      if (items.size !== posts) throw new Error(`${items.size} posts of ${posts} arrived`)
      return performance.now() - start
    },
    close: () => connection.close(),
  }
}

const plain = createPlain()
declare global {
  interface Window {
    plain: typeof plain
  }
}
window.plain = plain
