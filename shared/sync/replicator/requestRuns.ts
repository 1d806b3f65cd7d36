import type { DeviceId, LedgerId } from "../../kernel/ids.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import { firstLacking, isStalled, stall } from "./ledgerKnowledge.ts"
import { MAX_CHAINS_PER_WANT, MAX_WANTS_IN_FLIGHT, WANT_ENVELOPES, WANT_TIMEOUT_MS } from "./limits.ts"
import type { ChainWish } from "./messages.ts"
import { knowledgeOf, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayTake } from "./replication.ts"
import type { Replication } from "./replication.ts"

const claimOf = (ledger: LedgerId, device: DeviceId): string => `${ledger}/${device}`

interface LackingChain extends ChainWish {
  /** What the peer says to hold of it beyond ours. */
  readonly envelopes: number
}

/** Chains of which this peer holds more than we do and that are worth asking it for. */
const lackingChains = (peer: Peer, ledger: Ledger): readonly LackingChain[] => {
  const knowledge = knowledgeOf(peer, ledger.id)
  const wishes: LackingChain[] = []
  for (const theirs of knowledge.theirs?.values() ?? []) {
    const fromSeq = firstLacking(ledger, theirs)
    const isHopeless = isStalled(knowledge, ledger, theirs) || peer.parked.has(ledger.id, theirs.device)
    if (fromSeq !== undefined && !isHopeless)
      wishes.push({ device: theirs.device, fromSeq, envelopes: theirs.seq + 1 - fromSeq })
  }
  return wishes
}

const sendWant = (replication: Replication, peer: Peer, ledger: Ledger, chains: readonly ChainWish[]): void => {
  const id = replication.nextWantId()
  const devices = chains.map(({ device }) => device)
  const cancelTimer = replication.timers.after(WANT_TIMEOUT_MS, () => {
    replication.log({ what: "want-unanswered", device: peer.device, ledger: ledger.id })
    for (const device of devices) stall(knowledgeOf(peer, ledger.id), ledger, device)
    releaseWant(replication, peer, id)
    requestFromAll(replication)
  })
  for (const device of devices) replication.claims.set(claimOf(ledger.id, device), peer)
  peer.openWants.set(id, { ledger: ledger.id, chains: devices, cancelTimer })
  tell(peer, { type: "want", id, ledger: ledger.id, chains })
}

/** Lets others fetch what was claimed for a request that is answered, timed out or lost with its link. */
export const releaseWant = (replication: Replication, peer: Peer, id: number): void => {
  const want = peer.openWants.get(id)
  if (want === undefined) return
  want.cancelTimer()
  peer.openWants.delete(id)
  for (const device of want.chains) replication.claims.delete(claimOf(want.ledger, device))
}

/** What there is no room for is neither asked for nor waited for, until digests are compared again. */
const holdBack = ({ policy }: Replication, peer: Peer, ledger: Ledger): void => {
  for (const { device } of lackingChains(peer, ledger))
    if (!policy.hasRoomFor(device)) stall(knowledgeOf(peer, ledger.id), ledger, device)
}

const requestLedger = (replication: Replication, peer: Peer, ledger: Ledger): void => {
  holdBack(replication, peer, ledger)
  const wishes = lackingChains(peer, ledger).filter(({ device }) => !replication.claims.has(claimOf(ledger.id, device)))
  for (const part of splitWishes(wishes)) {
    if (peer.openWants.size >= MAX_WANTS_IN_FLIGHT) return
    sendWant(replication, peer, ledger, part)
  }
}

/** As many chains together as one answer may have room for: then the peer reads and sends the next while we take the last. */
const splitWishes = (wishes: readonly LackingChain[]): readonly (readonly ChainWish[])[] => {
  const parts: ChainWish[][] = []
  let expected = WANT_ENVELOPES
  for (const { device, fromSeq, envelopes } of wishes) {
    const part = parts.at(-1)
    if (part === undefined || part.length >= MAX_CHAINS_PER_WANT || expected + envelopes > WANT_ENVELOPES) {
      parts.push([{ device, fromSeq }])
      expected = envelopes
    } else {
      part.push({ device, fromSeq })
      expected += envelopes
    }
  }
  return parts
}

/** Asks one peer for what we lack: the site ledger first, and nothing else before it is complete. */
export const requestFrom = (replication: Replication, peer: Peer): void => {
  const { ledgers, site, now, timers } = replication
  if (peer.phase !== "exchanging" || now() < replication.pausedUntil) return
  if (peer.openWants.size >= MAX_WANTS_IN_FLIGHT) return
  const pause = peer.quota.pause()
  if (pause > 0) {
    timers.after(pause, () => requestFrom(replication, peer))
    return
  }
  const siteLedger = ledgers.get(site)
  if (siteLedger === undefined) return
  requestLedger(replication, peer, siteLedger)
  if (lackingChains(peer, siteLedger).length > 0) return
  for (const id of peer.ledgers.keys()) {
    const ledger = id === site || !mayTake(replication, peer, id) ? undefined : ledgers.get(id)
    if (ledger !== undefined) requestLedger(replication, peer, ledger)
  }
}

export const requestFromAll = (replication: Replication): void => {
  for (const peer of replication.peers.values()) requestFrom(replication, peer)
}
