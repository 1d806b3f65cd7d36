import type { DeviceId } from "../../shared/kernel/ids.ts"
import { createObserved } from "../../shared/kernel/subscription.ts"
import type { Link, LinkClosing, StreamName } from "../../shared/sync/link.ts"
import { MAX_MESSAGE_BYTES } from "../../shared/sync/link.ts"
import type { SeededRandom } from "./seededRandom.ts"
import type { VirtualTime } from "./virtualTime.ts"

export interface Transmission {
  readonly from: DeviceId
  readonly to: DeviceId
  readonly stream: StreamName
  readonly bytes: Uint8Array
}

/** Links in memory, authenticated as if a handshake had succeeded. */
export interface Network {
  /** All messages that left, in order. */
  readonly wire: readonly Transmission[]
  /** Two ends of a new link. */
  connect(one: DeviceId, other: DeviceId): readonly [Link, Link]
  /** Breaks all links between the two; what is on the way is lost. */
  cut(one: DeviceId, other: DeviceId): void
}

/** One way. */
export const MAX_DELAY_MS = 40

interface End {
  readonly link: Link
  arrive(stream: StreamName, bytes: Uint8Array): void
  end(reason: LinkClosing): void
}

class LinkGone extends Error {}

export const createNetwork = (time: VirtualTime, random: SeededRandom): Network => {
  const wire: Transmission[] = []
  const open = new Set<{ readonly ends: readonly [DeviceId, DeviceId]; close(): void }>()
  const connect = (one: DeviceId, other: DeviceId): readonly [Link, Link] => {
    let isOpen = true
    const close = (reason: LinkClosing): void => {
      if (!isOpen) return
      isOpen = false
      open.delete(entry)
      for (const end of ends) end.end(reason)
    }
    const entry = { ends: [one, other] as const, close: () => close("closed") }
    const createEnd = (from: DeviceId, to: DeviceId, other: () => End): End => {
      const messageHandlers = new Set<(stream: StreamName, message: Uint8Array) => void>()
      const closeHandlers = new Set<(reason: LinkClosing) => void>()
      const arrivals = new Map<StreamName, number>()
      return {
        arrive: (stream, bytes) => {
          for (const handler of [...messageHandlers]) handler(stream, bytes)
        },
        end: (reason) => {
          for (const handler of [...closeHandlers]) handler(reason)
        },
        link: {
          device: to,
          secret: "current",
          silent: createObserved(false),
          // In order within a stream; one stream may overtake another.
          send: (stream, bytes) =>
            new Promise((resolve, reject) => {
              if (!isOpen) return reject(new LinkGone())
              if (bytes.length > MAX_MESSAGE_BYTES) return reject(new Error("oversized message"))
              wire.push({ from, to, stream, bytes: bytes.slice() })
              const at = Math.max(arrivals.get(stream) ?? 0, time.now() + 1 + random.below(MAX_DELAY_MS))
              arrivals.set(stream, at)
              time.after(at - time.now(), () => {
                if (!isOpen) return reject(new LinkGone())
                resolve()
                other().arrive(stream, bytes.slice())
              })
            }),
          onMessage: (handler) => {
            messageHandlers.add(handler)
            return () => messageHandlers.delete(handler)
          },
          onClose: (handler) => {
            closeHandlers.add(handler)
            return () => closeHandlers.delete(handler)
          },
          close,
        },
      }
    }
    const first: End = createEnd(one, other, () => second)
    const second: End = createEnd(other, one, () => first)
    const ends = [first, second]
    open.add(entry)
    return [first.link, second.link]
  }
  return {
    wire,
    connect,
    cut(one, other) {
      for (const entry of [...open]) if (entry.ends.includes(one) && entry.ends.includes(other)) entry.close()
    },
  }
}
