import { concatBytes } from "../../kernel/bytes.ts"
import { err, ok, type Result } from "../../kernel/result.ts"
import { MAX_FRAME_BYTES, MAX_MESSAGE_BYTES, type LinkClosing, type StreamName } from "../link.ts"

/** Streams by falling priority; a stream's place is its number on the wire. */
export const STREAMS: readonly StreamName[] = ["control", "live", "bulk", "presence", "files"]

/** Reasons that travel in a closing frame; a reason's place is its number on the wire. */
const CLOSINGS: readonly LinkClosing[] = [
  "closed",
  "stranger",
  "own-key",
  "removed",
  "incompatible",
  "protocol-error",
  "timeout",
  "flooding",
  "replaced",
]

const FIRST_FLAG = 0x80
const CLOSING_TYPE = 0x7f
const FIRST_HEADER_BYTES = 5
const NEXT_HEADER_BYTES = 1

export type Received =
  | { readonly kind: "message"; readonly stream: StreamName; readonly message: Uint8Array }
  | { readonly kind: "partial" }
  | { readonly kind: "closing"; readonly reason: LinkClosing }

/** Cuts a message into its frames, one at a time, so that another stream's can go in between. */
export function* cutIntoFrames(stream: StreamName, message: Uint8Array): Generator<Uint8Array, void> {
  const first = new Uint8Array(FIRST_HEADER_BYTES)
  first[0] = FIRST_FLAG | STREAMS.indexOf(stream)
  new DataView(first.buffer).setUint32(1, message.length)
  let at = Math.min(message.length, MAX_FRAME_BYTES - FIRST_HEADER_BYTES)
  yield concatBytes(first, message.subarray(0, at))
  const next = Uint8Array.of(STREAMS.indexOf(stream))
  while (at < message.length) {
    const end = Math.min(message.length, at + MAX_FRAME_BYTES - NEXT_HEADER_BYTES)
    yield concatBytes(next, message.subarray(at, end))
    at = end
  }
}

export const encodeClosing = (reason: LinkClosing): Uint8Array =>
  Uint8Array.of(CLOSING_TYPE, Math.max(0, CLOSINGS.indexOf(reason)))

interface Half {
  readonly total: number
  readonly parts: Uint8Array[]
  received: number
}

/** Puts messages together again. Holds at most one half message per stream, and of it only what has arrived. */
export const createReassembler = (): ((frame: Uint8Array) => Result<Received, "protocol-error">) => {
  const halves = new Map<StreamName, Half>()

  const take = (stream: StreamName, half: Half, part: Uint8Array): Result<Received, "protocol-error"> => {
    half.parts.push(part)
    half.received += part.length
    if (half.received > half.total) return err("protocol-error")
    if (half.received === half.total) {
      halves.delete(stream)
      return ok({ kind: "message", stream, message: half.parts.length === 1 ? part : concatBytes(...half.parts) })
    }
    halves.set(stream, half)
    return ok({ kind: "partial" })
  }

  return (frame) => {
    const type = frame[0]
    if (type === undefined || frame.length > MAX_FRAME_BYTES) return err("protocol-error")
    if (type === CLOSING_TYPE) return parseClosing(frame)
    const stream = STREAMS[type & ~FIRST_FLAG]
    if (stream === undefined) return err("protocol-error")
    const half = halves.get(stream)
    const isFirst = (type & FIRST_FLAG) !== 0
    if (isFirst === (half !== undefined)) return err("protocol-error")
    const started = half ?? startHalf(frame)
    if (started === undefined) return err("protocol-error")
    const part = frame.subarray(isFirst ? FIRST_HEADER_BYTES : NEXT_HEADER_BYTES)
    // Only a message's last frame may be short: otherwise a peer could make us keep a million one-byte parts.
    const isLast = started.received + part.length === started.total
    if (!isLast && frame.length !== MAX_FRAME_BYTES) return err("protocol-error")
    return take(stream, started, part)
  }
}

const startHalf = (frame: Uint8Array): Half | undefined => {
  if (frame.length < FIRST_HEADER_BYTES) return undefined
  const total = new DataView(frame.buffer, frame.byteOffset).getUint32(1)
  return total <= MAX_MESSAGE_BYTES ? { total, parts: [], received: 0 } : undefined
}

const parseClosing = (frame: Uint8Array): Result<Received, "protocol-error"> => {
  const reason = CLOSINGS[frame[1] ?? CLOSINGS.length]
  return reason !== undefined && frame.length === 2 ? ok({ kind: "closing", reason }) : err("protocol-error")
}
