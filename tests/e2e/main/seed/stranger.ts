import { WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { createWebrtcMesh } from "../../../../renderer/platform/webrtc/webrtcMesh.ts"
import { generateDeviceKeys } from "../../../../shared/crypto/generateDeviceKeys.ts"
import { sign } from "../../../../shared/crypto/signing.ts"
import { toHex } from "../../../../shared/kernel/bytes.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { createEnrolment } from "../../../../shared/site/enrolment.ts"
import { readInvitation } from "../../../../shared/site/readInvitation.ts"
import type { Link } from "../../../../shared/sync/link.ts"
import { decodeMessage } from "../../../../shared/sync/replicator/decodeMessage.ts"
import { encodeMessage } from "../../../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../../../shared/sync/replicator/messages.ts"

interface StockWish {
  readonly topic: string
  readonly password: string
  readonly signaling: string
}

const createStranger = () => {
  const states: string[] = []
  let channelMessages = 0
  const watch = (channel: RTCDataChannel): RTCDataChannel => {
    channel.addEventListener("message", () => {
      channelMessages += 1
    })
    return channel
  }
  class WatchedConnection extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      states.push("made")
      this.addEventListener("connectionstatechange", () => states.push(this.connectionState))
      this.addEventListener("datachannel", ({ channel }) => watch(channel))
    }
    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      return watch(super.createDataChannel(label, options))
    }
  }
  const doc = new Doc()
  const received: string[] = []
  const endings: string[] = []

  return {
    /** As y-webrtc comes out of its box. */
    async joinAsStock({ topic, password, signaling }: StockWish) {
      doc.getText("t").insert(0, "Injecté par un inconnu")
      const wrtc = { RTCPeerConnection: WatchedConnection, RTCSessionDescription, RTCIceCandidate }
      const peerOpts = { wrtc, config: { iceServers: [] } }
      const options = { signaling: [signaling], password, maxConns: 20, filterBcConns: true, peerOpts }
      await new WebrtcProvider(topic, doc, options).key
    },
    /** As our own client would, with whatever this invitation is worth; asks for everything before it is let in. */
    async joinAsDevice({ invitation: text, signaling }: { readonly invitation: string; readonly signaling: string }) {
      const read = await readInvitation(text, Date.now())
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const invitation = read.value
      const keys = await generateDeviceKeys()
      const enrolment = await createEnrolment({
        invitation,
        member: toHex(crypto.getRandomValues(new Uint8Array(16))) as MemberId,
        device: keys.device,
        sealing: keys.sealingPublicKey,
        name: "Mallory",
        title: "",
        sign: (domain, message) => sign(keys, domain, message),
      })
      if (!enrolment.ok) throw new Error(enrolment.error)
      const { id } = invitation.site
      const chains = [{ device: invitation.founderDevice, fromSeq: 0 }]
      const said: readonly Message[] = [
        { type: "hello", version: 1, joining: true, stranger: true },
        { type: "digests", digests: [] },
        { type: "want", id: 1, ledger: id, chains },
        { type: "want-bodies", id: 2, ledger: id, keys: [{ device: invitation.founderDevice, seq: 0 }] },
        { type: "enrol", enrolment: enrolment.value },
      ]
      const take = (link: Link): void => {
        link.onMessage((_, bytes) => {
          const message = decodeMessage(bytes)
          received.push(message.ok ? message.value.type : "unreadable")
        })
        link.onClose((reason) => endings.push(reason))
        for (const message of said) void link.send("control", encodeMessage(message)).catch(() => undefined)
      }
      const mesh = createWebrtcMesh({ signaling, lanAddresses: () => Promise.resolve([]) })
      const { device } = keys
      const identity = { site: id, secrets: [invitation.secret], device }
      mesh.start({ ...identity, sign: (message) => sign(keys, "link", message) }, take)
    },
    /** Of the connections as stock: made, then each state. */
    states: () => states,
    channelMessages: () => channelMessages,
    text: () => doc.getText("t").toJSON(),
    /** Types of the messages that came over links. */
    received: () => received,
    endings: () => endings,
  }
}

const stranger = createStranger()
export type Stranger = typeof stranger

declare global {
  interface Window {
    stranger: Stranger
  }
}
window.stranger = stranger
