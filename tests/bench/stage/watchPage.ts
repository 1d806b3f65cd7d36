import { now, painted } from "./painted.ts"

/** Put into the product's own page before anything of it runs: it changes nothing, and says when what happened. */
const createWatch = () => {
  const opened: number[] = []
  let sentBytes = 0
  const { createDataChannel } = RTCPeerConnection.prototype
  RTCPeerConnection.prototype.createDataChannel = function (this: RTCPeerConnection, ...args) {
    const channel = createDataChannel.apply(this, args)
    channel.addEventListener("open", () => opened.push(now()))
    return channel
  }
  const send = RTCDataChannel.prototype.send as (data: unknown) => void
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
    if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) sentBytes += data.byteLength
    send.call(this, data)
  }
  const commits: Commit[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const begun = now()
    const made = transaction.apply(this, args)
    if (made.mode === "readwrite" && made.objectStoreNames.contains("envelopes"))
      made.addEventListener("complete", () => commits.push({ begun, done: now() }))
    return made
  }
  return {
    /** Milliseconds since the epoch, finer than Date's; the same for all pages of a machine. */
    now,
    opened: () => opened,
    sentBytes: () => sentBytes,
    commits: () => commits,
    painted,
    shown: (selector: string) => painted(() => document.querySelector(selector) !== null),
    shownText: (text: string) => painted(() => document.body.textContent.includes(text)),
  }
}

/** A transaction on the envelopes: when it was asked for, and when it was on the disk. */
export interface Commit {
  readonly begun: number
  readonly done: number
}

const watch = createWatch()
export type Watch = typeof watch

declare global {
  interface Window {
    watch: Watch
  }
}
window.watch = watch
