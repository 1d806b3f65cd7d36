import { createObserved } from "../../kernel/subscription.ts"
import type { Ledger, LedgerChange } from "../../ledger/ledger.ts"
import { announce, sendHeads } from "./announce.ts"
import { attachPeer } from "./attachPeer.ts"
import { createReplication } from "./createReplication.ts"
import type { ReplicatorOptions } from "./createReplication.ts"
import { ANNOUNCE_DELAY_MS } from "./limits.ts"
import { push } from "./live.ts"
import { pushOwn } from "./own.ts"
import type { PeerProgress, Replicator } from "./ports.ts"
import type { Replication } from "./replication.ts"
import { findWitnesses } from "./witnesses.ts"
import { createTimerScope } from "./timerScope.ts"
import type { TimerScope } from "./timerScope.ts"

/** Brings this device's ledgers and those of every linked device to equal heads. */
export const createReplicator = (options: ReplicatorOptions): Replicator => {
  const timers = createTimerScope(options.timers)
  const peers = createObserved<readonly PeerProgress[]>([])
  const replication = createReplication(options, timers, peers)
  const { ledgers, policy, book } = replication
  const ready = prepare(replication)
  const unsubscribe = ledgers.subscribe(createChangeListener(replication, timers))
  const stopOwn = replication.own?.subscribe((changed, from) => pushOwn(replication, changed, from))
  return {
    peers,
    addLink: (link) => attachPeer(replication, link, ready),
    delivery: (ledger, seq) => book.delivery(ledger, seq),
    deliveryChanged: (listener) => book.subscribe(listener),
    witnesses: (ledger) => findWitnesses(replication, ledger),
    evaluate() {
      for (const peer of [...replication.peers.values()])
        if (policy.standing(peer.device) === "removed") replication.closePeer(peer, "removed")
      replication.settle()
    },
    close() {
      unsubscribe()
      stopOwn?.()
      timers.close()
      for (const peer of [...replication.peers.values()]) replication.closePeer(peer, "closed")
    },
  }
}

/** A joining device holds nothing yet: it opens the site ledger by the id that its invitation names. */
const prepare = async ({ ledgers, site, book, log }: Replication): Promise<void> => {
  try {
    if (ledgers.get(site) === undefined) await ledgers.open(site)
    await book.load()
  } catch (failure) {
    log({ what: "replicator-not-prepared", detail: String(failure) })
  }
}

/** Our own news are pushed at once; what came from a peer is announced to the others after a pause. */
const createChangeListener = (replication: Replication, timers: TimerScope) => {
  const news = new Set<Ledger>()
  const announceNews = timers.soon(ANNOUNCE_DELAY_MS, () => {
    const ledgers = [...news]
    news.clear()
    for (const peer of replication.peers.values())
      for (const ledger of ledgers) attempt(replication, announce(replication, peer, ledger))
  })
  return (ledger: Ledger, change: LedgerChange): void => {
    if (change.origin === "local")
      for (const peer of replication.peers.values()) attempt(replication, push(replication, peer, ledger))
    // Rows left the ledger, where a chain turned out damaged or forked: what we told of our heads is no longer so.
    if (change.origin === "store")
      for (const peer of replication.peers.values())
        if (peer.ledgers.has(ledger.id)) attempt(replication, sendHeads(replication, peer, ledger, false))
    if (ledger.id === replication.site) replication.settle()
    news.add(ledger)
    announceNews()
    replication.touch()
  }
}

/** News that could not be read now are found again when digests are compared. */
const attempt = ({ log }: Replication, sending: Promise<void>): void => {
  sending.catch((failure: unknown) => log({ what: "news-not-sent", detail: String(failure) }))
}
