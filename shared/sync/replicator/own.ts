import type { DeviceId } from "../../kernel/ids.ts"
import { equalBytes } from "../../kernel/bytes.ts"
import { MAX_OWN_PER_MESSAGE, OWN_BYTES, UNEVEN_RESYNC_MS } from "./limits.ts"
import type { OwnEntries, OwnSums } from "./messages.ts"
import { type Peer, sendTo, tell } from "./peer.ts"
import type { SentOwn } from "./ports.ts"
import type { Replication } from "./replication.ts"

/** Asked before every word of it, in either direction: a device that was taken off a moment ago is a stranger to it. */
const isOwn = ({ policy }: Replication, peer: Peer): boolean =>
  peer.phase === "exchanging" && !peer.siteOnly && policy.isOwn(peer.device)

/** Says in eight bytes what we hold: most of the time the other device holds the same. */
export const compareOwn = (replication: Replication, peer: Peer): void => {
  const { own } = replication
  if (!own || !isOwn(replication, peer)) return
  peer.ownCompared = true
  tell(peer, { type: "own-sums", parts: false, answer: false, sums: own.total() })
}

/** As soon as the roster makes it one of ours. */
export const meetOwn = (replication: Replication, peer: Peer): void => {
  if (!peer.ownCompared) compareOwn(replication, peer)
}

/** Of two that differ the one with the lower device speaks first; each then sends what it has where they differ. */
export const takeOwnSums = (replication: Replication, peer: Peer, message: OwnSums): void => {
  const { own, ledgers } = replication
  if (!own || !isOwn(replication, peer)) return refuse(peer)
  if (!message.parts) {
    if (equalBytes(message.sums, own.total())) return
    // We may have been a stranger to it when we said what we hold: so whoever is second says it again.
    if (ledgers.device > peer.device) return compareOwn(replication, peer)
    const isAsked = replication.now() - peer.ownAskedAt < UNEVEN_RESYNC_MS
    if (isAsked) return
    peer.ownAskedAt = replication.now()
    return tell(peer, { type: "own-sums", parts: true, answer: false, sums: own.sums() })
  }
  const differing = own.differing(message.sums)
  if (!message.answer) tell(peer, { type: "own-sums", parts: true, answer: true, sums: own.sums() })
  sendOwn(replication, peer, differing)
}

export const takeOwnEntries = (replication: Replication, peer: Peer, { entries }: OwnEntries): Promise<void> | void => {
  const { own } = replication
  if (!own || !isOwn(replication, peer)) return refuse(peer)
  return own.take(entries, peer.device)
}

/** What changed here goes at once to all of our member's devices but the one that said so. */
export const pushOwn = (replication: Replication, changed: readonly SentOwn[], from: DeviceId | null): void => {
  for (const peer of replication.peers.values()) if (peer.device !== from) sendOwn(replication, peer, changed)
}

/** To anybody else we are a device that has never heard of such a message. */
const refuse = (peer: Peer): void => {
  peer.unknownMessages++
}

const sendOwn = (replication: Replication, peer: Peer, entries: readonly SentOwn[]): void => {
  if (!isOwn(replication, peer)) return
  for (const part of split(entries))
    peer.outbound.run(async () => {
      // Their device may have been taken off while the ones before were leaving.
      if (isOwn(replication, peer)) await sendTo(peer, "bulk", { type: "own-entries", entries: part })
    })
}

const split = (entries: readonly SentOwn[]): readonly (readonly SentOwn[])[] => {
  const parts: SentOwn[][] = []
  let bytes = OWN_BYTES
  for (const entry of entries) {
    const last = parts.at(-1)
    if (last && bytes < OWN_BYTES && last.length < MAX_OWN_PER_MESSAGE) last.push(entry)
    else {
      parts.push([entry])
      bytes = 0
    }
    bytes += entry.key.length + entry.value.length
  }
  return parts
}
