type Handler = (() => void) | null

/**
 * The data channel that simple-peer and y-webrtc see: it opens and closes when we say so and carries nothing, in
 * neither direction. So no peer's byte reaches Yjs by this way.
 */
export class FacadeChannel {
  readonly label = "palabre"
  readonly bufferedAmount = 0
  binaryType = "arraybuffer"
  bufferedAmountLowThreshold = 0
  readyState: "connecting" | "open" | "closed" = "connecting"
  onopen: Handler = null
  onclose: Handler = null
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  onbufferedamountlow: Handler = null
  readonly #closeBelow: () => void

  constructor(closeBelow: () => void) {
    this.#closeBelow = closeBelow
  }

  send(): void {
    // y-webrtc's document sync and awareness end here.
  }

  open(): void {
    if (this.readyState !== "connecting") return
    this.readyState = "open"
    this.onopen?.()
  }

  /** Called by simple-peer. */
  close(): void {
    if (this.readyState === "closed") return
    this.readyState = "closed"
    this.#closeBelow()
  }

  /** Tells simple-peer that the connection beneath has ended. */
  end(): void {
    if (this.readyState === "closed") return
    this.readyState = "closed"
    this.onclose?.()
  }
}
