import type { DeviceId } from "../../kernel/ids.ts"
import type { Head, Ledger } from "../../ledger/ledger.ts"
import { encodeEnvelope } from "../../ledger/envelopeCodec.ts"
import { raise } from "./ledgerKnowledge.ts"
import { MAX_HEADS_PER_MESSAGE } from "./limits.ts"
import { knowledgeOf, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayOffer, offeredLedgers } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { showForks } from "./showForks.ts"

const readGenesis = async (ledger: Ledger): Promise<Uint8Array | null> => {
  const founding = ledger.acts().find(({ hash }) => hash === ledger.id)
  if (founding === undefined) return null
  const [genesis] = await ledger.readRun(founding.device, 0, 1)
  return genesis === undefined ? null : encodeEnvelope(genesis)
}

const sendPages = (peer: Peer, ledger: Ledger, heads: readonly Head[], genesis?: Uint8Array | null): void => {
  for (let at = 0; at === 0 || at < heads.length; at += MAX_HEADS_PER_MESSAGE)
    tell(peer, {
      type: "heads",
      ledger: ledger.id,
      complete: genesis !== undefined && at === 0,
      genesis: at === 0 ? (genesis ?? null) : null,
      heads: heads.slice(at, at + MAX_HEADS_PER_MESSAGE),
    })
}

/** Tells all our heads of a ledger; with its genesis where the peer does not seem to hold it. */
export const sendHeads = async (
  replication: Replication,
  peer: Peer,
  ledger: Ledger,
  withGenesis: boolean,
): Promise<void> => {
  const genesis = withGenesis ? await readGenesis(ledger) : null
  if (!mayOffer(replication, peer, ledger.id)) return
  await showForks(replication, peer, ledger)
  const heads = ledger.heads()
  knowledgeOf(peer, ledger.id).told = new Map(heads.map(({ device, seq }) => [device, seq]))
  sendPages(peer, ledger, heads, genesis)
}

/** Offers a ledger that the peer has not named, once for each state of ours. */
export const offerLedger = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  const knowledge = knowledgeOf(peer, ledger.id)
  // Of what the site ledger names and has not arrived, there is no genesis to offer, and nobody would answer.
  if (ledger.heads().length === 0 || knowledge.offered === ledger.digest()) return
  knowledge.offered = ledger.digest()
  knowledge.offerOpen = true
  await sendHeads(replication, peer, ledger, true)
}

/** Tells what the peer does not know yet of our heads: acknowledgement to whom it came from, news to the others. */
export const announce = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  if (!mayOffer(replication, peer, ledger.id)) return acknowledge(peer, ledger)
  const knowledge = knowledgeOf(peer, ledger.id)
  const { told, pushing } = knowledge
  if (told !== null) {
    // What is being pushed needs no announcement.
    const isPushed = (device: DeviceId): boolean => pushing !== "no" && device === replication.ledgers.device
    const news = ledger.heads().filter(({ device, seq }) => seq > (told.get(device) ?? -1) && !isPushed(device))
    return sendNews(peer, ledger, told, news)
  }
  // Before its digests came we do not know whether it holds the ledger; they are answered with heads.
  if (peer.listed === null) return
  return peer.listed.has(ledger.id) || knowledge.theirs !== null
    ? sendHeads(replication, peer, ledger, false)
    : offerLedger(replication, peer, ledger)
}

const sendNews = (peer: Peer, ledger: Ledger, told: Map<DeviceId, number>, news: readonly Head[]): void => {
  for (const { device, seq } of news) raise(told, device, seq)
  if (news.length > 0) sendPages(peer, ledger, news)
}

/** Whom we may not tell of the ledger only learns that what it gave us arrived. */
const acknowledge = (peer: Peer, ledger: Ledger): void => {
  const knowledge = peer.ledgers.get(ledger.id)
  if (peer.phase !== "exchanging" || knowledge === undefined) return
  const { theirs, acknowledged } = knowledge
  const news = ledger
    .heads()
    .filter(({ device, seq }) => seq > (acknowledged.get(device) ?? -1) && seq <= (theirs?.get(device)?.seq ?? -1))
  sendNews(peer, ledger, acknowledged, news)
}

export const sendDigests = (replication: Replication, peer: Peer): void => {
  peer.comparedAt = replication.now()
  tell(peer, {
    type: "digests",
    digests: offeredLedgers(replication, peer).map((ledger) => ({ ledger: ledger.id, digest: ledger.digest() })),
  })
}
