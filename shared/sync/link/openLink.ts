import { createObserved } from "../../kernel/subscription.ts"
import { MAX_MESSAGE_BYTES, type Link, type LinkClosing, type RawChannel, type StreamName } from "../link.ts"
import { createReassembler, encodeClosing } from "./frames.ts"
import type { OtherEnd } from "./handshake.ts"
import type { HandshakeWire } from "./handshakeWire.ts"
import { createSendQueue } from "./sendQueue.ts"

type MessageHandler = (stream: StreamName, message: Uint8Array) => void
type CloseHandler = (reason: LinkClosing) => void

/** What may arrive before the first handler is there; a peer that sends more at once is cut off. */
const MAX_UNREAD_BYTES = 4 * MAX_MESSAGE_BYTES

/** The link of a channel whose handshake has succeeded with this device. */
export const openLink = ({ device, secret }: OtherEnd, channel: RawChannel, wire: HandshakeWire): Link => {
  const messageHandlers = new Set<MessageHandler>()
  const closeHandlers = new Set<CloseHandler>()
  const unread: { readonly stream: StreamName; readonly message: Uint8Array }[] = []
  let unreadBytes = 0
  let closed: LinkClosing | undefined
  const silent = createObserved(false)
  channel.onSilence?.((now) => now !== silent.get() && silent.set(now))

  const finish = (reason: LinkClosing): void => {
    if (closed !== undefined) return
    closed = reason
    queue.fail(reason)
    channel.close()
    for (const handler of [...closeHandlers]) handler(reason)
  }
  const close = (reason: LinkClosing): void => {
    if (closed !== undefined) return
    try {
      channel.send(encodeClosing(reason))
    } catch {
      // Telling the other end why is a courtesy: the channel may be gone already.
    }
    finish(reason)
  }
  const queue = createSendQueue(channel, finish)

  const deliver = (stream: StreamName, message: Uint8Array): void => {
    if (messageHandlers.size > 0) {
      for (const handler of [...messageHandlers]) handler(stream, message)
      return
    }
    unread.push({ stream, message })
    unreadBytes += message.length
    if (unreadBytes > MAX_UNREAD_BYTES) close("flooding")
  }

  const reassemble = createReassembler()
  channel.onDrain(() => queue.pump())
  wire.hand({
    onMessage(frame) {
      if (closed !== undefined) return
      const received = reassemble(frame)
      if (!received.ok) return close(received.error)
      if (received.value.kind === "closing") return finish(received.value.reason)
      if (received.value.kind === "message") deliver(received.value.stream, received.value.message)
    },
    onClose: () => finish("closed"),
  })

  return {
    device,
    secret,
    silent,
    send: (stream, message) => queue.send(stream, message),
    onMessage(handler) {
      messageHandlers.add(handler)
      unreadBytes = 0
      for (const { stream, message } of unread.splice(0)) handler(stream, message)
      return () => messageHandlers.delete(handler)
    },
    onClose(handler) {
      if (closed !== undefined) {
        handler(closed)
        return () => undefined
      }
      closeHandlers.add(handler)
      return () => closeHandlers.delete(handler)
    },
    close,
  }
}
