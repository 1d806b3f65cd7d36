import type { LedgerId } from "../../kernel/ids.ts"
import { countAhead, countBehind, isEven } from "./ledgerKnowledge.ts"
import type { Peer } from "./peer.ts"
import type { PeerProgress } from "./ports.ts"
import { offeredLedgers } from "./replication.ts"
import type { Replication } from "./replication.ts"

/**
 * Both name this ledger, or we have just offered it. Whoever was let out of a community may not know it: colleagues name it to them
 * no more, and waiting for what they never answer would look like an exchange without end.
 */
const isShared = (peer: Peer, ledger: LedgerId): boolean => {
  const knowledge = peer.ledgers.get(ledger)
  if (peer.listed?.has(ledger) === true) return true
  if (knowledge === undefined || knowledge.stance === "declined") return false
  return knowledge.offerOpen || knowledge.theirs !== null
}

/** Where one peer stands, over all ledgers that both may know. */
export const measureProgress = (replication: Replication, peer: Peer): PeerProgress => {
  const offered = offeredLedgers(replication, peer)
  let behind = 0
  let ahead = 0
  let even = peer.phase === "exchanging" && !peer.siteOnly && peer.listed !== null
  for (const ledger of offered) {
    const knowledge = peer.ledgers.get(ledger.id)
    if (!isShared(peer, ledger.id)) continue
    const heads = ledger.heads()
    if (knowledge === undefined || !isEven(knowledge, heads)) even = false
    if (knowledge === undefined || (knowledge.theirs === null && !knowledge.offerOpen)) continue
    behind += countBehind(knowledge, heads)
  }
  for (const [id, knowledge] of peer.ledgers) {
    const ledger = replication.ledgers.get(id)
    if (ledger !== undefined) ahead += countAhead(knowledge, ledger)
  }
  if (ahead > 0) even = false
  const { device, connectedSince, received, sent } = peer
  const state = peer.phase === "exchanging" ? (even ? "even" : "exchanging") : "enrolling"
  const { secret, silent } = peer.link
  return { device, connectedSince, state, secret, silent: silent.get(), behind, ahead, received, sent }
}
