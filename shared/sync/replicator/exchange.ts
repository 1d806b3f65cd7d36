import { decodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import { announce, offerLedger, sendDigests, sendHeads } from "./announce.ts"
import { learnEqual, learnHeads } from "./ledgerKnowledge.ts"
import { MAX_HEADS_PER_MESSAGE, MAX_LEDGERS } from "./limits.ts"
import type { Heads, LedgerDigest } from "./messages.ts"
import { knowledgeOf } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayTake, offeredLedgers, violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { takeRun } from "./takeRuns.ts"

/** Names our ledgers, and answers theirs if they came before we were ready. */
export const beginExchange = async (replication: Replication, peer: Peer): Promise<void> => {
  sendDigests(replication, peer)
  await compareDigests(replication, peer)
}

export const takeDigests = async (
  replication: Replication,
  peer: Peer,
  digests: readonly LedgerDigest[],
): Promise<void> => {
  peer.listed = new Map(digests.map(({ ledger, digest }) => [ledger, digest]))
  for (const knowledge of peer.ledgers.values()) knowledge.offerOpen = false
  await compareDigests(replication, peer)
}

/** Tells our heads of every ledger whose digest differs, and offers those that the peer did not name. */
const compareDigests = async (replication: Replication, peer: Peer): Promise<void> => {
  const { listed } = peer
  if (listed === null) return
  for (const ledger of offeredLedgers(replication, peer)) {
    const digest = listed.get(ledger.id)
    if (digest === undefined) await offerLedger(replication, peer, ledger)
    else if (digest === ledger.digest()) learnEqual(knowledgeOf(peer, ledger.id), ledger.heads())
    else await sendHeads(replication, peer, ledger, false)
    if (peer.phase === "closed") return
    const own = ledger.head(replication.ledgers.device)
    if (digest === ledger.digest() && own !== undefined) replication.book.claimed(peer.device, ledger, own)
  }
}

const readOffer = (message: Heads): Envelope | undefined => {
  const decoded = message.genesis === null ? undefined : decodeEnvelope(message.genesis)
  if (decoded?.ok !== true) return undefined
  const { header, hash } = decoded.value
  return hash === message.ledger && header.ledger === null && header.seq === 0 ? decoded.value : undefined
}

/** Kept for when the roster says otherwise; what the peer adds meanwhile is added here. */
const postpone = (peer: Peer, message: Heads): void => {
  const before = peer.postponed.get(message.ledger)
  if (before === undefined && peer.postponed.size >= MAX_LEDGERS) return
  const heads = message.complete ? message.heads : [...(before?.heads ?? []), ...message.heads]
  const genesis = message.genesis ?? before?.genesis ?? null
  peer.postponed.set(message.ledger, {
    ...message,
    complete: true,
    genesis,
    heads: heads.slice(0, MAX_HEADS_PER_MESSAGE),
  })
}

/** Looks at the genesis of a ledger that we do not hold. */
const takeOffer = async (replication: Replication, peer: Peer, message: Heads): Promise<void> => {
  if (message.genesis === null) {
    if (peer.postponed.has(message.ledger)) postpone(peer, message)
    return
  }
  const genesis = readOffer(message)
  if (genesis === undefined) return violate(replication, peer, "not the genesis of the offered ledger")
  const { ledgers, policy } = replication
  const isWelcome = ledgers.ids().length < MAX_LEDGERS && policy.mayHold(message.ledger, genesis, peer.device)
  if (!isWelcome) return postpone(peer, message)
  peer.postponed.delete(message.ledger)
  const ledger = await ledgers.open(message.ledger)
  await takeRun(replication, peer, ledger, [genesis])
  await takeHeads(replication, peer, message)
}

/** Learns how far the peer is; the caller then asks for what we lack. */
export const takeHeads = async (replication: Replication, peer: Peer, message: Heads): Promise<void> => {
  if (peer.siteOnly && message.ledger !== replication.site) return postpone(peer, message)
  if (!mayTake(replication, peer, message.ledger)) return
  const ledger = replication.ledgers.get(message.ledger)
  if (ledger === undefined) return takeOffer(replication, peer, message)
  if (!peer.ledgers.has(ledger.id) && peer.ledgers.size >= 2 * MAX_LEDGERS) return
  const knowledge = knowledgeOf(peer, ledger.id)
  peer.postponed.delete(ledger.id)
  learnHeads(knowledge, message)
  knowledge.offerOpen = false
  const own = message.heads.find(({ device }) => device === replication.ledgers.device)
  if (own !== undefined) replication.book.claimed(peer.device, ledger, own)
  if (message.complete) await announce(replication, peer, ledger)
}

/** Looks again at what was postponed. */
export const takePostponed = async (replication: Replication, peer: Peer): Promise<void> => {
  for (const message of [...peer.postponed.values()]) {
    if (peer.phase !== "exchanging") return
    await takeHeads(replication, peer, message)
  }
}
