import { encodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import { MAX_CHAINS_PER_WANT, MAX_VOUCHING_BYTES, RUN_BYTES } from "./limits.ts"
import type { EncodedRun, Runs } from "./messages.ts"
import { sendTo } from "./peer.ts"
import type { Peer } from "./peer.ts"
import type { Replication } from "./replication.ts"

/** The whole site ledger in parts of one message each, until MAX_VOUCHING_BYTES. */
async function* readSite(ledger: Ledger): AsyncGenerator<readonly EncodedRun[]> {
  let part: EncodedRun[] = []
  let [partBytes, allBytes] = [0, 0]
  for (const head of ledger.heads()) {
    for (let fromSeq = 0; fromSeq <= head.seq && allBytes < MAX_VOUCHING_BYTES;) {
      const run = await ledger.readRun(head.device, fromSeq, RUN_BYTES)
      const last = run.at(-1)
      if (last === undefined) break
      const envelopes = run.map(encodeEnvelope)
      const bytes = envelopes.reduce((sum, { length }) => sum + length, 0)
      if (part.length > 0 && (partBytes + bytes > RUN_BYTES || part.length >= MAX_CHAINS_PER_WANT)) {
        yield part
        part = []
        partBytes = 0
      }
      part.push({ device: head.device, envelopes })
      partBytes += bytes
      allBytes += bytes
      fromSeq = last.header.seq + 1
    }
  }
  if (part.length > 0) yield part
}

/**
 * Shows the site ledger to a member whose roster does not know us yet: somebody admitted us whom it has not met since.
 * Asked by nobody, since such a member tells us nothing of what it holds.
 */
export const vouch = async (replication: Replication, peer: Peer): Promise<void> => {
  const ledger = replication.ledgers.get(replication.site)
  if (ledger === undefined || peer.vouched) return
  peer.vouched = true
  for await (const runs of readSite(ledger))
    if (!(await sendTo(peer, "bulk", { type: "runs", id: 0, ledger: ledger.id, runs }))) return
}

/** Whether to look at what a device that we do not know shows of the site ledger. */
export const mayVouch = ({ site, policy }: Replication, peer: Peer, message: Runs): boolean => {
  if (peer.phase !== "enrolling" || message.ledger !== site || policy.enrolment() !== null) return false
  for (const { envelopes } of message.runs) for (const { length } of envelopes) peer.vouchedBytes += length
  return peer.vouchedBytes <= 2 * MAX_VOUCHING_BYTES
}
