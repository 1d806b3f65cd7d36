import { WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { now, painted } from "../stage/painted.ts"

const wrtc = { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate }

/** y-webrtc as it comes out of its box, with a document that a page shows as plain paragraphs. */
const createStock = () => {
  const doc = new Doc()
  const items = doc.getMap<{ readonly md: string }>("items")
  let provider: WebrtcProvider | undefined
  items.observe(({ keysChanged }) => {
    for (const key of keysChanged) {
      const paragraph = document.createElement("p")
      paragraph.textContent = items.get(key)?.md ?? ""
      document.body.append(paragraph)
    }
  })
  return {
    join(signaling: string) {
      const options = { signaling: [signaling], password: "", maxConns: 20, filterBcConns: true }
      provider = new WebrtcProvider("live", doc, { ...options, peerOpts: { wrtc, config: { iceServers: [] } } })
    },
    /** @returns when it was written, in milliseconds since the epoch */
    write(md: string) {
      const at = now()
      items.set(md, { md })
      return at
    },
    leave: () => provider?.destroy(),
    shownText: (text: string) => painted(() => document.body.textContent.includes(text)),
  }
}

const stock = createStock()
declare global {
  interface Window {
    stockPage: typeof stock
  }
}
window.stockPage = stock
