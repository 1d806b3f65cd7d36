import type { RawChannel } from "../../shared/sync/link.ts"

export interface FakeChannel extends RawChannel {
  /** All that was sent, in order. */
  readonly sent: readonly Uint8Array[]
  readonly closed: boolean
  /** From now on what is sent stays in the buffer until it is released. */
  hold(): void
  /** Lets this many held messages go, all of them by default, and reports the drain. */
  release(count?: number): void
  /** Says that nothing comes from the other end any more, or that it does again. */
  fallSilent(silent: boolean): void
  /** Makes bytes arrive here as if the other end had sent them. */
  inject(bytes: Uint8Array): void
}

interface Wiring {
  arrive(bytes: Uint8Array): void
  disappear(): void
}

export interface ChannelPairOptions {
  readonly fingerprints?: { readonly caller: Uint8Array; readonly callee: Uint8Array }
}

const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

/** Two ends in memory: ordered, reliable, one message a microtask, so a run is always the same. */
export const createChannelPair = ({ fingerprints }: ChannelPairOptions = {}): {
  readonly caller: FakeChannel
  readonly callee: FakeChannel
} => {
  const own = fingerprints ?? { caller: filled(0xca), callee: filled(0xce) }
  const wires: { caller?: Wiring; callee?: Wiring } = {}
  const caller = createEnd("caller", { own: own.caller, other: own.callee }, () => wires.callee)
  const callee = createEnd("callee", { own: own.callee, other: own.caller }, () => wires.caller)
  wires.caller = caller.wiring
  wires.callee = callee.wiring
  return { caller: caller.channel, callee: callee.channel }
}

const createEnd = (
  role: RawChannel["role"],
  fingerprints: RawChannel["fingerprints"],
  other: () => Wiring | undefined,
): { readonly channel: FakeChannel; readonly wiring: Wiring } => {
  const sent: Uint8Array[] = []
  const held: Uint8Array[] = []
  let holding = false
  let closed = false
  let handleMessage: ((bytes: Uint8Array) => void) | undefined
  let handleDrain: (() => void) | undefined
  let handleClose: (() => void) | undefined
  let handleSilence: ((silent: boolean) => void) | undefined

  const arrive = (bytes: Uint8Array): void =>
    queueMicrotask(() => {
      if (!closed) handleMessage?.(bytes)
    })
  const disappear = (): void =>
    queueMicrotask(() => {
      if (closed) return
      closed = true
      handleClose?.()
    })
  const channel: FakeChannel = {
    role,
    fingerprints,
    sent,
    get closed() {
      return closed
    },
    send(bytes) {
      if (closed) throw new Error("the channel is closed")
      const copy = bytes.slice()
      sent.push(copy)
      if (holding) held.push(copy)
      else other()?.arrive(copy)
    },
    bufferedAmount: () => held.reduce((sum, bytes) => sum + bytes.length, 0),
    onMessage: (handler) => (handleMessage = handler),
    onDrain: (handler) => (handleDrain = handler),
    onClose: (handler) => (handleClose = handler),
    onSilence: (handler) => (handleSilence = handler),
    fallSilent: (silent) => handleSilence?.(silent),
    close() {
      if (closed) return
      closed = true
      other()?.disappear()
    },
    hold: () => (holding = true),
    release(count = held.length) {
      for (const bytes of held.splice(0, count)) other()?.arrive(bytes)
      handleDrain?.()
    },
    inject: arrive,
  }
  return { channel, wiring: { arrive, disappear } }
}
