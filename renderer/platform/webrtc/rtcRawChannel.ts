import type { RawChannel } from "../../../shared/sync/link.ts"
import { LOW_WATER_BYTES } from "../../../shared/sync/link/sendQueue.ts"
import type { Fingerprints } from "./fingerprints.ts"

/**
 * How long an interrupted connection may stay so before the other end counts as silent. Chromium calls a connection interrupted after
 * about 5 s without an answer and lost after 15 to 30; a machine that is merely busy answers again within a moment.
 */
const SILENCE_MS = 3_000
/** Time that a closing channel has to send what it still holds, such as the reason of the closing. */
const CLOSING_MS = 1_000

/** An open data channel as the link takes it. Closing it closes its connection too. */
export const createRtcRawChannel = (
  connection: RTCPeerConnection,
  channel: RTCDataChannel,
  fingerprints: Fingerprints,
): RawChannel => {
  let notifyClosed: (() => void) | undefined
  let closing = false
  channel.bufferedAmountLowThreshold = LOW_WATER_BYTES

  const closed = (): void => {
    connection.close()
    notifyClosed?.()
    notifyClosed = undefined
  }
  const close = (): void => {
    if (closing) return
    closing = true
    channel.close()
    setTimeout(closed, CLOSING_MS)
  }
  channel.addEventListener("close", closed)
  connection.addEventListener("connectionstatechange", () => {
    if (connection.connectionState === "failed") closed()
  })

  const watchSilence = (handler: (silent: boolean) => void): void => {
    let timer: ReturnType<typeof setTimeout> | undefined
    connection.addEventListener("connectionstatechange", () => {
      clearTimeout(timer)
      if (connection.connectionState === "disconnected") timer = setTimeout(() => handler(true), SILENCE_MS)
      if (connection.connectionState === "connected") handler(false)
    })
  }

  return {
    role: connection.localDescription?.type === "offer" ? "caller" : "callee",
    fingerprints,
    send: (bytes) => channel.send(bytes.slice()),
    bufferedAmount: () => channel.bufferedAmount,
    onMessage(handler) {
      channel.addEventListener("message", ({ data }) => {
        if (data instanceof ArrayBuffer) handler(new Uint8Array(data))
        else close()
      })
    },
    onDrain: (handler) => channel.addEventListener("bufferedamountlow", handler),
    onClose(handler) {
      notifyClosed = handler
    },
    onSilence: watchSilence,
    close,
  }
}
