import { err, ok, type Result } from "../../kernel/result.ts"
import { MAX_FRAME_BYTES, type LinkClosing, type RawChannel } from "../link.ts"
import type { After } from "../../kernel/after.ts"

export const HANDSHAKE_TIMEOUT_MS = 10_000
/** Honest ends are at most two messages ahead of each other; what follows "ready" may already be a frame. */
const MAX_INBOX_MESSAGES = 16
const MAX_INBOX_BYTES = 4 * MAX_FRAME_BYTES

/** Turns a channel into messages to wait for, in order, until the handshake is over or its time is up. */
export interface HandshakeWire {
  send(message: Uint8Array): void
  next(): Promise<Result<Uint8Array, LinkClosing>>
  /** Ends the handshake: what has arrived since and all that follows goes to the handlers. */
  hand(handlers: { onMessage(bytes: Uint8Array): void; onClose(): void }): void
  /** Ends a handshake that is still going on, and its channel; does nothing once it was handed over. */
  abandon(): void
}

type Stage =
  | { readonly kind: "shaking" }
  | { readonly kind: "over"; readonly reason: LinkClosing }
  | { readonly kind: "handed"; onMessage(bytes: Uint8Array): void; onClose(): void }

export const createHandshakeWire = (channel: RawChannel, after: After): HandshakeWire => {
  const inbox: Uint8Array[] = []
  let inboxBytes = 0
  let stage: Stage = { kind: "shaking" }
  let waiting: ((message: Result<Uint8Array, LinkClosing>) => void) | undefined

  const end = (reason: LinkClosing): void => {
    if (stage.kind !== "shaking") return
    stage = { kind: "over", reason }
    cancelTimeout()
    inbox.length = 0
    waiting?.(err(reason))
    waiting = undefined
    channel.close()
  }
  const cancelTimeout = after(HANDSHAKE_TIMEOUT_MS, () => end("timeout"))

  channel.onMessage((bytes) => {
    if (stage.kind === "handed") return stage.onMessage(bytes)
    if (stage.kind === "over") return
    if (waiting !== undefined) {
      waiting(ok(bytes))
      waiting = undefined
      return
    }
    inboxBytes += bytes.length
    if (inbox.push(bytes) > MAX_INBOX_MESSAGES || inboxBytes > MAX_INBOX_BYTES) end("flooding")
  })
  channel.onClose(() => (stage.kind === "handed" ? stage.onClose() : end("closed")))

  return {
    send(message) {
      try {
        if (stage.kind === "shaking") channel.send(message)
      } catch {
        end("closed")
      }
    },
    next() {
      if (stage.kind === "over") return Promise.resolve(err(stage.reason))
      const message = inbox.shift()
      if (message === undefined) return new Promise((resolve) => (waiting = resolve))
      inboxBytes -= message.length
      return Promise.resolve(ok(message))
    },
    hand(handlers) {
      if (stage.kind === "over") return handlers.onClose()
      stage = { kind: "handed", ...handlers }
      cancelTimeout()
      for (const bytes of inbox.splice(0)) handlers.onMessage(bytes)
    },
    abandon: () => end("closed"),
  }
}
