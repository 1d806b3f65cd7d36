import { WebrtcProvider } from "y-webrtc"
import { Doc } from "yjs"
import { write } from "./seedPosts.ts"

const SECRETLESS = { password: "", maxConns: 20, filterBcConns: true }
const wrtc = { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate }

interface Awareness {
  setLocalState(state: Readonly<Record<string, unknown>>): void
  getStates(): ReadonlyMap<number, Readonly<Record<string, unknown>>>
}

/** What y-webrtc, as it comes out of its box, does with the same content. */
const createStock = () => {
  const doc = new Doc()
  const items = doc.getMap<{ readonly md: string }>("items")
  const failures: string[] = []
  let provider: WebrtcProvider | undefined
  const awareness = (): Awareness | undefined => {
    const whole: unknown = provider?.awareness
    return whole as Awareness | undefined
  }

  // y-webrtc swallows what this throws.
  const send = RTCDataChannel.prototype.send as (data: unknown) => void
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
    try {
      send.call(this, data)
    } catch (error) {
      failures.push(String(error))
      throw error
    }
  }

  return {
    join(room: string, signaling: string) {
      const peerOpts = { wrtc, config: { iceServers: [] } }
      provider = new WebrtcProvider(room, doc, { ...SECRETLESS, signaling: [signaling], peerOpts })
    },
    write(count: number, chars: number) {
      doc.transact(() => {
        for (let number = 1; number <= count; number++) items.set(String(number), { md: write(number, chars) })
      })
    },
    count: () => items.size,
    failures: () => failures,
    say: (word: string) => awareness()?.setLocalState({ word }),
    /** What was said over the links. */
    heard: () => [...(awareness()?.getStates().values() ?? [])].flatMap((state) => state["word"] ?? []),
  }
}

const stock = createStock()
export type Stock = typeof stock

declare global {
  interface Window {
    stock: Stock
  }
}
window.stock = stock
