import { decodeEnvelope } from "../../ledger/envelopeCodec.ts"
import { verifyEnvelope } from "../../ledger/gate.ts"
import type { LedgerId } from "../../kernel/ids.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import { announce, offerLedger, sendDigests, sendHeads } from "./announce.ts"
import { showEnding } from "./farewell.ts"
import { forgetTold, learnEqual, learnHeads, learnListed } from "./ledgerKnowledge.ts"
import { MAX_LEDGERS, MAX_POSTPONED_BYTES, UNEVEN_RESYNC_MS } from "./limits.ts"
import type { Heads, LedgerDigest } from "./messages.ts"
import { meetOwn } from "./own.ts"
import { knowledgeOf } from "./peer.ts"
import type { Offer, Peer } from "./peer.ts"
import { mayTake, offeredLedgers, violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { takeRun } from "./takeRuns.ts"

/** Names our ledgers, and answers theirs if they came before we were ready. */
export const beginExchange = async (replication: Replication, peer: Peer): Promise<void> => {
  sendDigests(replication, peer)
  meetOwn(replication, peer)
  await compareDigests(replication, peer)
}

export const takeDigests = async (
  replication: Replication,
  peer: Peer,
  digests: readonly LedgerDigest[],
): Promise<void> => {
  const before = peer.listed
  peer.listed = new Map(digests.map(({ ledger, digest }) => [ledger, digest]))
  for (const [id, knowledge] of peer.ledgers) learnListed(knowledge, peer.listed.has(id))
  await compareDigests(replication, peer)
  // Equal ones call for no heads; but who compares again may hold an old view of ours, which one message overtook another to leave there.
  const isLongAgo = Math.abs(replication.now() - peer.comparedAt) >= UNEVEN_RESYNC_MS
  // What they took up since then, they know of us as it was when we offered it.
  const hasMore = before !== null && digests.some(({ ledger }) => !before.has(ledger))
  if (peer.phase === "exchanging" && (isLongAgo || hasMore)) sendDigests(replication, peer)
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

const readOffer = (id: LedgerId, bytes: Uint8Array): Envelope | undefined => {
  const decoded = decodeEnvelope(bytes)
  if (!decoded.ok) return undefined
  const { header, hash } = decoded.value
  return hash === id && header.ledger === null && header.seq === 0 ? decoded.value : undefined
}

/** What one of them takes up here, about. */
const HEAD_BYTES = 256

const sizeOf = ({ genesis, heads }: Offer): number => genesis.length + heads.length * HEAD_BYTES

/** Kept for when the roster says otherwise; what has no room is offered again at a later comparison. */
const postpone = ({ postponed }: Peer, id: LedgerId, offer: Offer): void => {
  let bytes = sizeOf(offer)
  for (const [other, kept] of postponed) if (other !== id) bytes += sizeOf(kept)
  if (bytes <= MAX_POSTPONED_BYTES) postponed.set(id, offer)
}

/** Takes up a ledger that we do not hold, where the application wants it. */
const takeOffer = async (
  replication: Replication,
  peer: Peer,
  { id, offer }: { readonly id: LedgerId; readonly offer: Offer },
): Promise<Ledger | undefined> => {
  const genesis = readOffer(id, offer.genesis)
  if (genesis === undefined || !(await verifyEnvelope(genesis))) {
    violate(replication, peer, "not the genesis of the offered ledger")
    return undefined
  }
  const { ledgers, policy } = replication
  if (ledgers.ids().length >= MAX_LEDGERS || !policy.mayHold(id, genesis, peer.device)) {
    postpone(peer, id, offer)
    return undefined
  }
  peer.postponed.delete(id)
  const ledger = await ledgers.open(id)
  await takeRun(replication, peer, ledger, [genesis])
  return ledger
}

/** Learns how far the peer is; the caller then asks for what we lack. */
export const takeHeads = async (replication: Replication, peer: Peer, message: Heads): Promise<void> => {
  const { ledger: id, genesis, heads } = message
  const offer = genesis && { genesis, heads }
  if (!mayTake(replication, peer, id)) {
    if (peer.siteOnly && offer !== null) postpone(peer, id, offer)
    return
  }
  const held = replication.ledgers.get(id)
  const ledger = held ?? (offer === null ? undefined : await takeOffer(replication, peer, { id, offer }))
  if (ledger === undefined || (!peer.ledgers.has(id) && peer.ledgers.size >= MAX_LEDGERS)) return
  peer.postponed.delete(id)
  const knowledge = knowledgeOf(peer, id)
  learnHeads(knowledge, message)
  knowledge.offerOpen = false
  const own = message.heads.find(({ device }) => device === replication.ledgers.device)
  if (own !== undefined) replication.book.claimed(peer.device, ledger, own)
  if (!message.complete) return
  forgetTold(knowledge, ledger.heads())
  await announce(replication, peer, ledger)
  await showEnding(replication, peer, ledger)
}

/** Looks again at the offers that were postponed: what they said of heads is asked for at once, and how far the peer is by now, its answer to our digests says. */
export const takePostponed = async (replication: Replication, peer: Peer): Promise<void> => {
  let isTaken = false
  for (const [id, offer] of [...peer.postponed]) {
    if (!mayTake(replication, peer, id)) return
    const held = replication.ledgers.get(id)
    peer.postponed.delete(id)
    if ((held ?? (await takeOffer(replication, peer, { id, offer }))) === undefined) continue
    if (!peer.ledgers.has(id) && peer.ledgers.size >= MAX_LEDGERS) continue
    const knowledge = knowledgeOf(peer, id)
    if (knowledge.theirs === null) learnHeads(knowledge, { complete: true, heads: offer.heads })
    isTaken = true
  }
  if (isTaken) sendDigests(replication, peer)
}
