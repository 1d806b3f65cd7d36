import type { Envelope } from "../../ledger/envelope.ts"
import { decodeEnvelope } from "../../ledger/envelopeCodec.ts"
import { sendHeads } from "./announce.ts"
import type { Forks } from "./messages.ts"
import type { Peer } from "./peer.ts"
import { violate } from "./replication.ts"
import type { Replication } from "./replication.ts"

const decodeRun = (encoded: readonly Uint8Array[]): readonly Envelope[] | undefined => {
  const run: Envelope[] = []
  for (const bytes of encoded) {
    const decoded = decodeEnvelope(bytes)
    if (!decoded.ok) return undefined
    run.push(decoded.value)
  }
  return run
}

/** Takes the proof of a fork, against its author; what proves nothing is its carrier's doing. */
export const takeForks = async (replication: Replication, peer: Peer, message: Forks): Promise<void> => {
  const ledger = replication.ledgers.get(message.ledger)
  const [one, other] = [decodeRun(message.one), decodeRun(message.other)]
  const branches = message.branches.flatMap((branch) => [decodeRun(branch) ?? []])
  if (one === undefined || other === undefined) return violate(replication, peer, "not the proof of a fork")
  const author = one[0]?.header.device
  // Looked at again when digests are compared, once its author is known.
  if (ledger === undefined || author === undefined) return
  if (!replication.policy.mayWrite(ledger.id, author) && ledger.head(author) === undefined) return
  const taken = await ledger.acceptFork({ one, other, branches })
  if (taken === "invalid") return violate(replication, peer, "not the proof of a fork")
  if (taken === "taken") await sendHeads(replication, peer, ledger, false)
}
