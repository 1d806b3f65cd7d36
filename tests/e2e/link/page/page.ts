import { WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { createWebrtcMesh } from "../../../../renderer/platform/webrtc/webrtcMesh.ts"
import { generateDeviceKeys } from "../../../../shared/crypto/generateDeviceKeys.ts"
import { sha256 } from "../../../../shared/crypto/hash.ts"
import { sign } from "../../../../shared/crypto/signing.ts"
import { createTopic } from "../../../../shared/crypto/topic.ts"
import { toBase64Url, toHex } from "../../../../shared/kernel/bytes.ts"
import type { SiteId } from "../../../../shared/kernel/ids.ts"
import type { Link } from "../../../../shared/sync/link.ts"

/** What the page can be told to do, from the spec through `window.device`. */
export interface DeviceUnderTest {
  join(options: JoinOptions): Promise<string>
  joinAsStock(options: { signaling: string; secret: number[] }): void
  links(): { device: string; open: boolean; closing: string | null }[]
  sendBulk(messages: number, bytes: number): Promise<string>
  ping(): void
  received(): { bytes: number; digest: string; pings: number; pingsDuringBulk: number }
  announce(): void
  leave(): void
  stockText(): string
  stockPeers(): number
  connectionsMade(): number
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
window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    made++
  }
}

let mesh: ReturnType<typeof createWebrtcMesh> | undefined
const links: { link: Link; closing: string | null }[] = []
let digest = new Uint8Array()
let bytes = 0
let pings = 0
let pingsDuringBulk = 0
let expected = 0
const stockDoc = new Doc()
let stock: WebrtcProvider | undefined

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
    const keys = await generateDeviceKeys()
    mesh = createWebrtcMesh({ signaling, lanAddresses: () => Promise.resolve(addresses) })
    const identity = {
      site: SITE,
      secrets: secrets.map((secret) => Uint8Array.from(secret)),
      device: keys.device,
      sign: (message: Uint8Array) => sign(keys, "link", message),
    }
    mesh.start(identity, take)
    return keys.device
  },
  joinAsStock({ signaling, secret }) {
    stockDoc.getText("t").insert(0, "injected by a stock client")
    const key = Uint8Array.from(secret)
    stock = new WebrtcProvider(createTopic(key), stockDoc, {
      signaling: [signaling],
      password: toBase64Url(key),
      maxConns: 20,
      filterBcConns: true,
      peerOpts: { config: { iceServers: [] } } as never,
    })
  },
  links: () => links.map(({ link, closing }) => ({ device: link.device, open: closing === null, closing })),
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
  stockText: () => stockDoc.getText("t").toJSON(),
  stockPeers: () => stock?.room?.webrtcConns.size ?? 0,
  connectionsMade: () => made,
}
