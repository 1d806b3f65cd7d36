import { MAX_MESSAGE_BYTES, type LinkClosing, type StreamName } from "../link.ts"
import { cutIntoFrames, STREAMS } from "./frames.ts"
import { LinkClosedError } from "./linkClosedError.ts"

/** Above this nothing more is handed to the transport: what waits there can't be overtaken by a control message. */
export const HIGH_WATER_BYTES = 256 * 1024
/** At or below this the transport asks for more: long before it has none left, since a page that is busy answers late. */
export const LOW_WATER_BYTES = 192 * 1024

export interface Transport {
  send(frame: Uint8Array): void
  bufferedAmount(): number
}

export interface SendQueue {
  /** Rejects with LinkClosedError when the link closes first, with RangeError over MAX_MESSAGE_BYTES. */
  send(stream: StreamName, message: Uint8Array): Promise<void>
  /** Goes on sending; called whenever the transport has drained. */
  pump(): void
  /** Refuses all that waits and all that comes. */
  fail(reason: LinkClosing): void
}

interface Waiting {
  readonly frames: Generator<Uint8Array, void>
  pending: Uint8Array | undefined
  resolve(): void
  reject(error: Error): void
}

/** Sends the highest stream's next frame first, so a long bulk message holds back control by one frame at most. */
export const createSendQueue = (transport: Transport, onFailure: (reason: LinkClosing) => void): SendQueue => {
  const lanes = new Map<StreamName, Waiting[]>(STREAMS.map((stream) => [stream, []]))
  let failure: LinkClosing | undefined
  let pumping = false

  const nextLane = (): Waiting[] | undefined => {
    for (const stream of STREAMS) {
      const lane = lanes.get(stream)
      if (lane !== undefined && lane.length > 0) return lane
    }
    return undefined
  }

  const sendFrame = (lane: Waiting[]): void => {
    const [head] = lane
    if (head?.pending === undefined) return
    transport.send(head.pending)
    head.pending = nextFrame(head.frames)
    if (head.pending !== undefined) return
    lane.shift()
    head.resolve()
  }

  const fail = (reason: LinkClosing): void => {
    if (failure !== undefined) return
    failure = reason
    for (const lane of lanes.values()) for (const waiting of lane.splice(0)) waiting.reject(new LinkClosedError(reason))
  }

  const pump = (): void => {
    // A transport may answer within `send`, and the answer may send: the loop that runs already will see to it.
    if (pumping) return
    pumping = true
    try {
      while (transport.bufferedAmount() < HIGH_WATER_BYTES) {
        const lane = nextLane()
        if (lane === undefined || failure !== undefined) return
        sendFrame(lane)
      }
    } catch {
      // A data channel throws when it closed underneath us, and nothing else can be done with it then.
      fail("closed")
      onFailure("closed")
    } finally {
      pumping = false
    }
  }

  const enqueue = (stream: StreamName, message: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      const frames = cutIntoFrames(stream, message)
      lanes.get(stream)?.push({ frames, pending: nextFrame(frames), resolve, reject })
      pump()
    })

  return {
    send(stream, message) {
      const sending =
        failure !== undefined
          ? Promise.reject(new LinkClosedError(failure))
          : message.length > MAX_MESSAGE_BYTES
            ? Promise.reject(new RangeError(`message of ${message.length} bytes on ${stream}`))
            : enqueue(stream, message)
      // Somebody who sends without waiting must not cause an unhandled rejection when the link closes.
      sending.catch(() => undefined)
      return sending
    },
    pump,
    fail,
  }
}

const nextFrame = (frames: Generator<Uint8Array, void>): Uint8Array | undefined => {
  const next = frames.next()
  return next.done === true ? undefined : next.value
}
