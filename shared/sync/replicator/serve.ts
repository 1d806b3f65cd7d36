import { encodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import type { RowKey } from "../../ledger/envelopeStore.ts"
import { raise } from "./ledgerKnowledge.ts"
import { MAX_ENVELOPES_PER_MESSAGE, MAX_RUN_BYTES, MAX_WANTS_SERVED, RUN_BYTES } from "./limits.ts"
import type { ChainWish, EncodedRun, SentBody, Want, WantBodies } from "./messages.ts"
import { knowledgeOf, sendTo } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayOffer, violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { noteSent } from "./takeRuns.ts"

interface Served {
  readonly encoded: readonly EncodedRun[]
  readonly runs: readonly (readonly Envelope[])[]
}

const NOTHING: Served = { encoded: [], runs: [] }

const sizeOfRun = (encoded: readonly Uint8Array[]): number => encoded.reduce((sum, bytes) => sum + bytes.length, 0)

/** As many of the wished chains as one answer takes; the asker asks again for the rest. */
const readRuns = async (ledger: Ledger, chains: readonly ChainWish[]): Promise<Served> => {
  const served = { encoded: [] as EncodedRun[], runs: [] as (readonly Envelope[])[] }
  let bytesLeft = RUN_BYTES
  let countLeft = MAX_ENVELOPES_PER_MESSAGE
  for (const { device, fromSeq } of chains) {
    const run = await ledger.readRun(device, fromSeq, bytesLeft)
    const envelopes = run.map(encodeEnvelope)
    const size = sizeOfRun(envelopes)
    // Its author spoiled so many signatures that no message holds the run up to the next good one.
    if (size > MAX_RUN_BYTES) continue
    // A run is at least one envelope, however little room is left.
    if (served.runs.length > 0 && (size > bytesLeft || run.length > countLeft)) break
    if (run.length === 0) continue
    served.encoded.push({ device, envelopes })
    served.runs.push(run)
    bytesLeft -= size
    countLeft -= run.length
    if (bytesLeft <= 0) break
  }
  return served
}

const readWant = async (replication: Replication, peer: Peer, { ledger: name, chains }: Want): Promise<Served> => {
  const ledger = mayOffer(replication, peer, name) ? replication.ledgers.get(name) : undefined
  // A ledger that does not exist for the peer is answered like one that does not exist.
  return ledger === undefined ? NOTHING : readRuns(ledger, chains)
}

const serveWant = async (
  replication: Replication,
  peer: Peer,
  { id, ledger: name }: Want,
  served: Served,
): Promise<void> => {
  // The roster may have changed since it was read.
  const ledger = mayOffer(replication, peer, name) ? replication.ledgers.get(name) : undefined
  const runs = ledger === undefined ? [] : served.encoded
  const wasSent = await sendTo(peer, "bulk", { type: "runs", id, ledger: name, runs })
  if (ledger === undefined || !wasSent) return
  for (const run of served.runs) {
    noteSent(replication, peer, ledger, run)
    const last = run.at(-1)?.header
    const { told } = knowledgeOf(peer, name)
    if (last !== undefined && told !== null) raise(told, last.device, last.seq)
  }
  replication.touch()
}

const readBodies = async (ledger: Ledger, keys: readonly RowKey[]): Promise<readonly SentBody[]> => {
  const bodies: SentBody[] = []
  let bytesLeft = RUN_BYTES
  for (const wanted of keys) {
    const [found] = await ledger.readBodies([wanted])
    if (found === undefined) continue
    const { salt, payload } = found.body
    bytesLeft -= payload.length
    if (bytesLeft < 0 && bodies.length > 0) break
    bodies.push({ device: wanted.device, seq: wanted.seq, salt, payload })
  }
  return bodies
}

const serveBodies = async (replication: Replication, peer: Peer, want: WantBodies): Promise<void> => {
  const ledger = mayOffer(replication, peer, want.ledger) ? replication.ledgers.get(want.ledger) : undefined
  const bodies = ledger === undefined ? [] : await readBodies(ledger, want.keys)
  if (ledger !== undefined && !mayOffer(replication, peer, want.ledger)) return
  await sendTo(peer, "bulk", { type: "bodies", id: want.id, ledger: want.ledger, bodies })
}

/** Answers requests in order; a peer may have only so many open. While one answer leaves, the next is read. */
export const serve = (replication: Replication, peer: Peer, message: Want | WantBodies): void => {
  if (peer.phase !== "exchanging") return
  if (peer.serving >= MAX_WANTS_SERVED) return violate(replication, peer, "too many requests at once")
  peer.serving++
  if (message.type === "want-bodies") {
    peer.outbound.run(async () => {
      await serveBodies(replication, peer, message)
      peer.serving--
    })
    return
  }
  peer.reading.run(async () => {
    const served = await readWant(replication, peer, message)
    const sent = new Promise<void>((resolve) =>
      peer.outbound.run(async () => {
        await serveWant(replication, peer, message, served)
        peer.serving--
        resolve()
      }),
    )
    const before = peer.leaving
    peer.leaving = sent
    await before
  })
}
