import type { LedgerId } from "../../kernel/ids.ts"
import { isStalled } from "./ledgerKnowledge.ts"
import type { Peer } from "./peer.ts"
import type { Witnesses } from "./ports.ts"
import { mayOffer, type Replication } from "./replication.ts"

/** What connected devices, and those that acknowledged before, know of our own chain in a ledger. */
export const findWitnesses = (replication: Replication, ledger: LedgerId): Witnesses => {
  const found = { connected: 0, answered: 0, claimed: -1 }
  for (const peer of replication.peers.values()) {
    if (!mayHold(replication, peer, ledger)) continue
    found.connected += 1
    const claim = claimOf(replication, peer, ledger)
    if (claim === null) continue
    found.answered += 1
    found.claimed = Math.max(found.claimed, claim)
  }
  return { ...found, acknowledged: replication.book.farthest(ledger) }
}

/** Also one that was linked a moment ago and has not been greeted yet. */
const mayHold = (replication: Replication, peer: Peer, ledger: LedgerId): boolean =>
  peer.phase === "exchanging"
    ? mayOffer(replication, peer, ledger)
    : peer.phase !== "closed" && replication.policy.mayRead(ledger, peer.device)

/** Null as long as the peer has not said what it holds. */
const claimOf = (replication: Replication, peer: Peer, id: LedgerId): number | null => {
  const knowledge = peer.ledgers.get(id)
  if (!knowledge?.theirs) return peer.listed !== null && !peer.listed.has(id) ? -1 : null
  const ledger = replication.ledgers.get(id)
  const own = knowledge.theirs.get(replication.ledgers.device)
  if (own === undefined || ledger === undefined || isStalled(knowledge, ledger, own)) return -1
  return own.seq
}
