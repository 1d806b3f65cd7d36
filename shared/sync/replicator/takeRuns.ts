import { createBreather } from "../../kernel/breather.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import { ledgerOf } from "../../ledger/envelope.ts"
import { decodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { GateRefusal, Ledger } from "../../ledger/ledger.ts"
import { announce } from "./announce.ts"
import { learnShown, raise, stall } from "./ledgerKnowledge.ts"
import { RESYNC_MS, UNEVEN_RESYNC_MS } from "./limits.ts"
import type { EncodedRun, Runs } from "./messages.ts"
import { knowledgeOf } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { releaseWant } from "./requestRuns.ts"
import { showForks } from "./showForks.ts"

/** Envelopes of one chain, each naming the one before it; undefined where the sender did not keep to that. In slices: an answer holds hundreds. */
const decodeRun = async (
  ledger: Ledger,
  { device, envelopes }: EncodedRun,
  breathe: () => Promise<void>,
): Promise<readonly Envelope[] | undefined> => {
  const run: Envelope[] = []
  for (const bytes of envelopes) {
    const decoded = decodeEnvelope(bytes)
    if (!decoded.ok) return undefined
    const { header } = decoded.value
    const before = run.at(-1)
    if (header.device !== device || ledgerOf(decoded.value) !== ledger.id) return undefined
    if (before !== undefined && (header.seq !== before.header.seq + 1 || header.prev !== before.hash)) return undefined
    run.push(decoded.value)
    await breathe()
  }
  return run
}

/** The genesis hashes to the ledger's own id, so its founder needs no roster. */
const isFounding = (ledger: Ledger, first: Envelope): boolean => first.hash === ledger.id && ledger.heads().length === 0

/** Gives one run to the gate; true where the chain grew. */
export const takeRun = async (
  replication: Replication,
  peer: Peer,
  ledger: Ledger,
  run: readonly Envelope[],
): Promise<boolean> => {
  const { policy } = replication
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return false
  const { device, seq } = first.header
  learnShown(knowledgeOf(peer, ledger.id), { device, seq: last.header.seq, hash: last.hash })
  if (seq > (ledger.head(device)?.seq ?? -1) + 1) return false
  const founder = isFounding(ledger, first) ? device : undefined
  const mayWrite = (author: DeviceId): boolean => author === founder || policy.mayWrite(ledger.id, author)
  if (!mayWrite(device) && !ledger.awaits(run)) {
    peer.parked.park({ ledger: ledger.id, envelopes: run })
    return false
  }
  if (!policy.hasRoomFor(device)) {
    replication.log({ what: "author-held-back", ledger: ledger.id, author: device, carrier: peer.device })
    replication.onOffence({ device, as: "flooder", detail: "too much" })
    return false
  }
  const { accepted, refusal, storeFailure } = await ledger.accept(run, mayWrite)
  peer.received += accepted
  if (accepted > 0) replication.storePauseMs = UNEVEN_RESYNC_MS
  if (storeFailure !== null) {
    replication.pausedUntil = replication.now() + replication.storePauseMs
    replication.storePauseMs = Math.min(2 * replication.storePauseMs, RESYNC_MS)
    replication.log({ what: "store-takes-no-more", ledger: ledger.id, failure: storeFailure })
  }
  if (refusal === "frozen") await showForks(replication, peer, ledger)
  else if (refusal !== null) judgeRefusal(replication, peer, ledger, { refusal, author: device })
  return accepted > 0
}

/** What no signature of the author's proves, or does not fit the header that they signed: an honest carrier would not have taken it. */
const CARRIERS: ReadonlySet<GateRefusal> = new Set<GateRefusal>(["bad-signature", "spoiled"])
/** Neither is a lie: the one is a wrong clock, the other a later version's, and who wrote what we don't know yet may be known soon. */
const INNOCENT: ReadonlySet<GateRefusal> = new Set<GateRefusal>([
  "future",
  "unsupported",
  "unknown-author",
  "fork",
  "cut-off",
])

/** A run ends at a signature that its sender verified: a bad one there is the sender's doing. All else is held against the author. */
const judgeRefusal = (
  replication: Replication,
  peer: Peer,
  ledger: Ledger,
  { refusal, author }: { readonly refusal: GateRefusal; readonly author: DeviceId },
): void => {
  if (CARRIERS.has(refusal)) return violate(replication, peer, `run of ${author}: ${refusal}`)
  replication.log({ what: "run-refused", ledger: ledger.id, author, carrier: peer.device, refusal })
  if (INNOCENT.has(refusal)) return
  replication.onOffence({ device: author, as: "author", detail: refusal })
  const theirs = replication.peers.get(author)
  if (theirs !== undefined) replication.closePeer(theirs, "protocol-error")
}

/** Asked after each wait: it may be by now. */
const isClosed = ({ phase }: Peer): boolean => phase === "closed"

/** Takes an answer or a live push. */
export const takeRuns = async (replication: Replication, peer: Peer, message: Runs): Promise<void> => {
  const ledger = replication.ledgers.get(message.ledger)
  if (ledger === undefined) return releaseWant(replication, peer, message.id)
  const knowledge = knowledgeOf(peer, ledger.id)
  const wanted = peer.openWants.get(message.id)?.chains ?? []
  const grown = new Set<DeviceId>()
  const breathe = createBreather()
  // What the site ledger says of members counts for what comes after it; other chains wait for the disk together.
  const portions = ledger.id === replication.site ? message.runs.map((run) => [run]) : [message.runs]
  for (const portion of portions) {
    const decoded: (readonly Envelope[])[] = []
    for (const encoded of portion) {
      const run = await decodeRun(ledger, encoded, breathe)
      if (run === undefined) return violate(replication, peer, "not a run")
      decoded.push(run)
    }
    if (isClosed(peer)) return
    const taken = await Promise.all(decoded.map((run) => takeRun(replication, peer, ledger, run)))
    for (const [at, { device }] of portion.entries()) if (taken[at]) grown.add(device)
    if (isClosed(peer)) return
  }
  // What an answer brought nothing of, though it had room, is not asked for again at once.
  const shown = new Set(message.runs.map(({ device }) => device))
  for (const device of wanted)
    if (!grown.has(device) && (grown.size === 0 || shown.has(device))) stall(knowledge, ledger, device)
  releaseWant(replication, peer, message.id)
  await announce(replication, peer, ledger)
}

/** Takes parked runs whose author is known by now. Each round needs an author or an act more, so it ends. */
export const takeParked = async (replication: Replication, peer: Peer): Promise<void> => {
  const { ledgers, policy } = replication
  for (;;) {
    const ready = peer.parked.take(({ ledger, envelopes }) => {
      const author = envelopes[0]?.header.device
      return (
        author !== undefined && (policy.mayWrite(ledger, author) || ledgers.get(ledger)?.awaits(envelopes) === true)
      )
    })
    if (ready.length === 0) return
    for (const { ledger: id, envelopes } of ready) {
      const ledger = ledgers.get(id)
      if (ledger === undefined || peer.phase === "closed") continue
      await takeRun(replication, peer, ledger, envelopes)
      await announce(replication, peer, ledger)
    }
  }
}

/** They hold what they were sent; called after the transport took it. */
export const noteSent = (replication: Replication, peer: Peer, ledger: Ledger, run: readonly Envelope[]): void => {
  const last = run.at(-1)
  if (last === undefined) return
  const { device, seq } = last.header
  peer.sent += run.length
  raise(knowledgeOf(peer, ledger.id).sent, device, seq)
  if (device === replication.ledgers.device) replication.book.sent(peer.device, ledger.id, seq)
}
