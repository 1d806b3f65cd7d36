import { WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { sealAnnouncement } from "../../../../renderer/platform/webrtc/announcement.ts"
import { createGuardedWrtc } from "../../../../renderer/platform/webrtc/guardedPeerConnection.ts"
import { enterMeetingRoom, type MeetingRoom } from "../../../../renderer/platform/webrtc/meetingRoom.ts"
import { createWebrtcMesh } from "../../../../renderer/platform/webrtc/webrtcMesh.ts"
import type { DeviceKeys } from "../../../../shared/crypto/deviceKeys.ts"
import { generateDeviceKeys } from "../../../../shared/crypto/generateDeviceKeys.ts"
import { sha256 } from "../../../../shared/crypto/hash.ts"
import { sign } from "../../../../shared/crypto/signing.ts"
import { createTopic } from "../../../../shared/crypto/topic.ts"
import { toBase64Url, toHex } from "../../../../shared/kernel/bytes.ts"
import type { SiteId } from "../../../../shared/kernel/ids.ts"
import type { Link } from "../../../../shared/sync/link.ts"
import { afterRealTime as after } from "../../../../shared/kernel/after.ts"

/** What the page can be told to do, from the spec through `window.device`. */
export interface DeviceUnderTest {
  join(options: JoinOptions): Promise<string>
  /** As y-webrtc comes out of its box, with these words in its document. */
  joinAsStock(options: { signaling: string; topicSecret: number[]; password: number[] }): void
  announceAsStock(): Promise<void>
  announceAsStranger(): Promise<void>
  /** As our own client, let into the room with one secret and shaking hands with another. */
  joinAsStranger(options: {
    signaling: string
    roomSecret: number[]
    secret: number[]
    addresses: string[]
  }): Promise<void>
  /** Other secrets from now on. */
  change(secrets: number[][]): void
  links(): { device: string; open: boolean; closing: string | null; secret: string }[]
  sendBulk(messages: number, bytes: number): Promise<string>
  ping(): void
  received(): { bytes: number; digest: string; pings: number; pingsDuringBulk: number }
  announce(): void
  leave(): void
  /** `closedAt`: when the first of them was, in epoch milliseconds. */
  connections(): { made: number; closed: number; closedAt: number; channelMessages: number }
  /** Candidates as the browser itself gave them. */
  gathered(): string[]
}

export interface JoinOptions {
  signaling: string
  secrets: number[][]
  addresses: string[]
}

declare global {
  interface Window {
    device: DeviceUnderTest
  }
}

const SITE = "5e".repeat(32) as SiteId

let made = 0
let closed = 0
let closedAt = Infinity
let channelMessages = 0
const gathered: string[] = []
const countMessages = (channel: RTCDataChannel): void =>
  channel.addEventListener("message", () => {
    channelMessages++
  })

window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    made++
    this.addEventListener("icecandidate", ({ candidate }) => candidate && gathered.push(candidate.candidate))
    this.addEventListener("datachannel", ({ channel }) => countMessages(channel))
  }
  override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
    const channel = super.createDataChannel(label, options)
    countMessages(channel)
    return channel
  }
  override close(): void {
    closed++
    closedAt = Math.min(closedAt, Date.now())
    super.close()
  }
}

let keys: DeviceKeys | undefined
let mesh: ReturnType<typeof createWebrtcMesh> | undefined
const links: { link: Link; closing: string | null }[] = []
let digest = new Uint8Array()
let bytes = 0
let pings = 0
let pingsDuringBulk = 0
let expected = 0
let stock: WebrtcProvider | undefined
let strangersRoom: MeetingRoom | undefined

const take = (link: Link): void => {
  const entry: { link: Link; closing: string | null } = { link, closing: null }
  links.push(entry)
  link.onClose((reason) => (entry.closing = reason))
  link.onMessage((stream, message) => {
    if (stream === "control" && message.length === 4) {
      expected = new DataView(message.buffer, message.byteOffset).getUint32(0)
    } else if (stream === "control") {
      pings++
      if (bytes < expected) pingsDuringBulk++
    } else {
      bytes += message.length
      digest = sha256(digest, message)
    }
  })
}

const openLinks = (): Link[] => links.filter(({ closing }) => closing === null).map(({ link }) => link)

window.device = {
  async join({ signaling, secrets, addresses }) {
    keys ??= await generateDeviceKeys()
    const own = keys
    mesh = createWebrtcMesh({ signaling, lanAddresses: () => Promise.resolve(addresses) })
    const identity = {
      site: SITE,
      secrets: secrets.map((secret) => Uint8Array.from(secret)),
      device: own.device,
      sign: (message: Uint8Array) => sign(own, "link", message),
    }
    mesh.start(identity, take)
    return own.device
  },
  change: (secrets) => mesh?.change(secrets.map((secret) => Uint8Array.from(secret))),
  joinAsStock({ signaling, topicSecret, password }) {
    const doc = new Doc()
    doc.getText("t").insert(0, "injected by a stock client")
    const peerOpts = { wrtc: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate }, config: { iceServers: [] } }
    stock = new WebrtcProvider(createTopic(Uint8Array.from(topicSecret)), doc, {
      signaling: [signaling],
      password: toBase64Url(Uint8Array.from(password)),
      maxConns: 20,
      filterBcConns: true,
      peerOpts,
    })
  },
  async announceAsStock() {
    await stock?.key
    const room = stock?.room
    if (room?.key === null || room?.key === undefined) throw new Error("the stock client is not in a room yet")
    const data = await sealAnnouncement({ from: room.peerId, home: "" }, room.key)
    for (const signaling of stock?.signalingConns ?? []) signaling.send({ type: "publish", topic: room.name, data })
  },
  async joinAsStranger({ signaling, roomSecret, secret, addresses }) {
    const own = await generateDeviceKeys()
    const wrtc = createGuardedWrtc({
      identity: {
        site: SITE,
        secrets: [Uint8Array.from(secret)],
        device: own.device,
        sign: (message) => sign(own, "link", message),
      },
      lanAddresses: () => addresses,
      onLink: take,
      onEnd: (connection, ending) => strangersRoom?.noteEnd(connection, ending),
      ports: { after, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    })
    strangersRoom = enterMeetingRoom(Uint8Array.from(roomSecret), { signaling, wrtc, iceServers: [], after })
  },
  announceAsStranger: async () => strangersRoom?.announce(),
  links: () =>
    links.map(({ link, closing }) => ({
      device: link.device,
      open: closing === null,
      closing,
      secret: link.secret,
    })),
  async sendBulk(messages, size) {
    const [link] = openLinks()
    if (link === undefined) throw new Error("no open link")
    const total = new Uint8Array(4)
    new DataView(total.buffer).setUint32(0, messages * size)
    await link.send("control", total)
    let sent = new Uint8Array()
    const waiting: Promise<void>[] = []
    for (let index = 0; index < messages; index++) {
      const message = new Uint8Array(size).fill(index + 1)
      sent = sha256(sent, message)
      waiting.push(link.send("bulk", message))
    }
    waiting.push(link.send("control", new Uint8Array(1)))
    await Promise.all(waiting)
    return toHex(sent)
  },
  ping: () => void openLinks().map((link) => link.send("control", new Uint8Array(1))),
  received: () => ({ bytes, digest: toHex(digest), pings, pingsDuringBulk }),
  announce: () => mesh?.announce(),
  leave: () => mesh?.stop(),
  connections: () => ({ made, closed, closedAt, channelMessages }),
  gathered: () => gathered,
}
