import { encodeEnvelope, sizeOf } from "../../ledger/envelopeCodec.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import { announce } from "./announce.ts"
import { raise } from "./ledgerKnowledge.ts"
import { PUSH_BYTES } from "./limits.ts"
import { knowledgeOf, sendTo } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayOffer } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { noteSent } from "./takeRuns.ts"

/** Where what we wrote continues what the peer was sent; undefined where it is not known to lack any. */
const firstUnsent = (replication: Replication, peer: Peer, ledger: Ledger): number | undefined => {
  const own = ledger.head(replication.ledgers.device)
  const { theirs, sent } = knowledgeOf(peer, ledger.id)
  if (own === undefined || theirs === null) return undefined
  const fromSeq = Math.max(theirs.get(own.device)?.seq ?? -1, sent.get(own.device) ?? -1) + 1
  return fromSeq > own.seq ? undefined : fromSeq
}

/** What was committed just now, where it is all that the peer lacks: it leaves before any screen of ours renders it. */
const takeJustWritten = (
  replication: Replication,
  ledger: Ledger,
  fromSeq: number,
): readonly Envelope[] | undefined => {
  const run = ledger.justWritten()
  const isAll = run[0]?.header.seq === fromSeq && run.at(-1)?.hash === ledger.head(replication.ledgers.device)?.hash
  return isAll && run.reduce((bytes, envelope) => bytes + sizeOf(envelope), 0) <= PUSH_BYTES ? run : undefined
}

/** What this device wrote and the peer has not been sent, where it is small enough. */
const readNews = async (replication: Replication, ledger: Ledger, fromSeq: number): Promise<readonly Envelope[]> => {
  const own = ledger.head(replication.ledgers.device)
  if (own === undefined) return []
  const run = await ledger.readRun(own.device, fromSeq, PUSH_BYTES)
  return (run.at(-1)?.header.seq ?? -1) >= own.seq ? run : []
}

const pushOnce = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  const fromSeq = firstUnsent(replication, peer, ledger)
  if (fromSeq === undefined) return
  const run = takeJustWritten(replication, ledger, fromSeq) ?? (await readNews(replication, ledger, fromSeq))
  const last = run.at(-1)?.header
  if (last === undefined || !mayOffer(replication, peer, ledger.id)) return
  const knowledge = knowledgeOf(peer, ledger.id)
  raise(knowledge.sent, last.device, last.seq)
  if (knowledge.told !== null) raise(knowledge.told, last.device, last.seq)
  const runs = [{ device: last.device, envelopes: run.map(encodeEnvelope) }]
  if (!(await sendTo(peer, "live", { type: "runs", id: 0, ledger: ledger.id, runs }))) return
  noteSent(replication, peer, ledger, run)
  replication.touch()
}

/** Pushes what this device wrote; while one push is on its way, later news wait for it and go together. What could not be pushed is announced. */
export const push = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  if (!mayOffer(replication, peer, ledger.id)) return
  const knowledge = knowledgeOf(peer, ledger.id)
  if (knowledge.pushing !== "no") {
    knowledge.pushing = "again"
    return
  }
  try {
    do {
      knowledge.pushing = "yes"
      await pushOnce(replication, peer, ledger)
    } while (isAgain(knowledge))
  } finally {
    knowledge.pushing = "no"
  }
  await announce(replication, peer, ledger)
}

/** Read anew after the await, which the compiler's narrowing does not see. */
const isAgain = (knowledge: { readonly pushing: "no" | "yes" | "again" }): boolean => knowledge.pushing === "again"
