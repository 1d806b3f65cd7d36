import { announce } from "./announce.ts"
import { requestBodies } from "./bodies.ts"
import { assess } from "./enrolment.ts"
import { takePostponed } from "./exchange.ts"
import { meetOwn } from "./own.ts"
import type { Peer } from "./peer.ts"
import { offeredLedgers } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { requestFromAll } from "./requestRuns.ts"
import { takeParked } from "./takeRuns.ts"

/** Draws the consequences of a changed roster for one link. */
export const settlePeer = async (replication: Replication, peer: Peer): Promise<void> => {
  if (peer.phase === "closed" || peer.phase === "greeting") return
  await takeParked(replication, peer)
  await assess(replication, peer)
  await takePostponed(replication, peer)
  for (const ledger of offeredLedgers(replication, peer)) await announce(replication, peer, ledger)
  meetOwn(replication, peer)
  requestFromAll(replication)
  requestBodies(replication, peer)
  replication.touch()
}
