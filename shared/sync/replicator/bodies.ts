import type { LedgerId } from "../../kernel/ids.ts"
import type { RowKey } from "../../ledger/envelopeStore.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import { MAX_BODIES_PER_WANT, WANT_TIMEOUT_MS } from "./limits.ts"
import type { Bodies } from "./messages.ts"
import { knowledgeOf, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayTake } from "./replication.ts"
import type { Replication } from "./replication.ts"

const rowName = ({ device, seq }: RowKey): string => `${device}/${seq}`
const claimOf = (ledger: LedgerId, key: RowKey): string => `${ledger}/${rowName(key)}`

export const releaseBodyWant = (replication: Replication, peer: Peer): void => {
  peer.openBodyWant?.cancelTimer()
  for (const key of peer.openBodyWant?.keys ?? []) replication.bodyClaims.delete(key)
  peer.openBodyWant = null
}

/** Rows of this ledger whose body we miss and this peer may have; each is asked for once between two re-syncs. */
const lackingBodies = (replication: Replication, peer: Peer, ledger: Ledger): readonly RowKey[] => {
  const { theirs, askedBodies } = knowledgeOf(peer, ledger.id)
  return ledger
    .missingBodies()
    .filter((key) => (theirs?.get(key.device)?.seq ?? -1) >= key.seq)
    .filter((key) => !askedBodies.has(rowName(key)) && !replication.bodyClaims.has(claimOf(ledger.id, key)))
    .slice(0, MAX_BODIES_PER_WANT)
}

/** Asks a peer for bodies, one request at a time, once no envelope of it is on the way. */
export const requestBodies = (replication: Replication, peer: Peer): void => {
  if (peer.phase !== "exchanging" || peer.openBodyWant !== null || peer.openWants.size > 0) return
  for (const [id, { askedBodies }] of peer.ledgers) {
    const ledger = mayTake(replication, peer, id) ? replication.ledgers.get(id) : undefined
    const keys = ledger === undefined ? [] : lackingBodies(replication, peer, ledger)
    if (keys.length === 0) continue
    for (const key of keys) {
      askedBodies.add(rowName(key))
      replication.bodyClaims.add(claimOf(id, key))
    }
    const wantId = replication.nextWantId()
    const cancelTimer = replication.timers.after(WANT_TIMEOUT_MS, () => releaseBodyWant(replication, peer))
    peer.openBodyWant = { id: wantId, keys: keys.map((key) => claimOf(id, key)), cancelTimer }
    return tell(peer, { type: "want-bodies", id: wantId, ledger: id, keys })
  }
}

/** Takes the bodies that fit their headers; what an answer had no room for is asked for again. */
export const takeBodies = async (replication: Replication, peer: Peer, message: Bodies): Promise<void> => {
  const ledger = replication.ledgers.get(message.ledger)
  if (ledger === undefined || peer.openBodyWant?.id !== message.id) return
  const { askedBodies } = knowledgeOf(peer, ledger.id)
  // All at once: the ledger rebuilds what they belong to a single time.
  const taken = await Promise.all(
    message.bodies.map(({ device, seq, salt, payload }) => ledger.acceptBody({ device, seq }, { salt, payload })),
  )
  if (taken.includes(true)) for (const key of ledger.missingBodies()) askedBodies.delete(rowName(key))
  releaseBodyWant(replication, peer)
  requestBodies(replication, peer)
}
