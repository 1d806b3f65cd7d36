import type { DeviceId, LedgerId } from "../../kernel/ids.ts"
import type { Unsubscribe } from "../../kernel/subscription.ts"
import type { Head, Ledger } from "../../ledger/ledger.ts"
import { createLane } from "./lane.ts"
import type { AckStore, DeliveryCount, Log } from "./ports.ts"

/** How far this device's own envelopes have come. */
export interface DeliveryBook {
  load(): Promise<void>
  /** The peer was handed our own chain up to seq. */
  sent(peer: DeviceId, ledger: LedgerId, seq: number): void
  /** The link is gone: what it did not acknowledge may never have left this machine. */
  parted(peer: DeviceId): void
  /** The peer claims to hold our own chain up to this head; counts only if that is one of our envelopes. */
  claimed(peer: DeviceId, ledger: Ledger, head: Head): void
  delivery(ledger: LedgerId, seq: number): DeliveryCount
  /** The farthest of our own envelopes that any peer ever acknowledged; −1 for none. */
  farthest(ledger: LedgerId): number
  subscribe(listener: (ledger: LedgerId) => void): Unsubscribe
}

type Marks = Map<LedgerId, Map<DeviceId, number>>

const raiseMark = (marks: Marks, ledger: LedgerId, peer: DeviceId, seq: number): boolean => {
  const peers = marks.get(ledger) ?? new Map<DeviceId, number>()
  marks.set(ledger, peers)
  if ((peers.get(peer) ?? -1) >= seq) return false
  peers.set(peer, seq)
  return true
}

const countFrom = (marks: Marks, ledger: LedgerId, seq: number): number => {
  let count = 0
  for (const mark of marks.get(ledger)?.values() ?? []) if (mark >= seq) count++
  return count
}

/** A head that names an envelope of ours by its hash: whoever has not got it cannot know that. */
const isOurs = async (ledger: Ledger, { device, seq, hash }: Head): Promise<boolean> => {
  const own = ledger.head(device)
  if (own === undefined || seq > own.seq) return false
  if (seq === own.seq) return hash === own.hash
  const [envelope] = await ledger.readRun(device, seq, 1)
  return envelope?.hash === hash
}

export const createDeliveryBook = (acks: AckStore, log: Log): DeliveryBook => {
  const sent: Marks = new Map()
  const received: Marks = new Map()
  const listeners = new Set<(ledger: LedgerId) => void>()
  const lane = createLane((failure) => log({ what: "acknowledgement-not-kept", detail: String(failure) }))
  const changed = (ledger: LedgerId): void => {
    for (const listener of [...listeners]) listener(ledger)
  }
  const acknowledge = (peer: DeviceId, ledger: LedgerId, seq: number): boolean => {
    raiseMark(sent, ledger, peer, seq)
    return raiseMark(received, ledger, peer, seq)
  }
  return {
    async load() {
      for (const [peer, ledger, seq] of await acks.load()) if (acknowledge(peer, ledger, seq)) changed(ledger)
    },
    sent(peer, ledger, seq) {
      if (raiseMark(sent, ledger, peer, seq)) changed(ledger)
    },
    parted(peer) {
      for (const [ledger, marks] of sent) {
        const known = received.get(ledger)?.get(peer) ?? -1
        if ((marks.get(peer) ?? -1) <= known) continue
        marks.set(peer, known)
        changed(ledger)
      }
    },
    claimed(peer, ledger, head) {
      if ((received.get(ledger.id)?.get(peer) ?? -1) >= head.seq) return
      lane.run(async () => {
        if (!(await isOurs(ledger, head)) || !acknowledge(peer, ledger.id, head.seq)) return
        changed(ledger.id)
        await acks.save(peer, ledger.id, head.seq)
      })
    },
    delivery: (ledger, seq) => ({
      sentTo: countFrom(sent, ledger, seq),
      receivedBy: countFrom(received, ledger, seq),
    }),
    farthest: (ledger) => Math.max(-1, ...(received.get(ledger)?.values() ?? [])),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
