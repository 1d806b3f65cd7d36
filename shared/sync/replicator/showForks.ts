import { encodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { ForkEvidence, Ledger } from "../../ledger/ledger.ts"
import type { LedgerId } from "../../kernel/ids.ts"
import { MAX_CHAINS_PER_WANT, MAX_RUN_BYTES } from "./limits.ts"
import type { Forks } from "./messages.ts"
import { knowledgeOf, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { mayOffer } from "./replication.ts"
import type { Replication } from "./replication.ts"

/** Shows a peer which chains are forked, once for each state of ours: whoever holds either branch must learn of both. */
export const showForks = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  if (ledger.frozen().length === 0 || !mayOffer(replication, peer, ledger.id)) return
  const knowledge = knowledgeOf(peer, ledger.id)
  if (knowledge.shownForks === ledger.digest()) return
  knowledge.shownForks = ledger.digest()
  for (const evidence of await ledger.forkEvidence(peer.device, replication.policy.devicesBeside(peer.device)))
    for (const message of encodeForks(ledger.id, evidence)) tell(peer, message)
}

const sizeOf = (run: readonly Uint8Array[]): number => run.reduce((sum, { length }) => sum + length, 0)

/** The proof in each message, with as many branches as it has room for; one that no message holds stays out. */
const encodeForks = (ledger: LedgerId, { one, other, branches }: ForkEvidence): readonly Forks[] => {
  const proof = { type: "forks", ledger, one: one.map(encodeEnvelope), other: other.map(encodeEnvelope) } as const
  const room = MAX_RUN_BYTES - sizeOf(proof.one) - sizeOf(proof.other)
  const parts: Uint8Array[][][] = [[]]
  let left = room
  for (const branch of branches.map((run) => run.map(encodeEnvelope))) {
    const size = sizeOf(branch)
    if (size > room) continue
    if (size > left || (parts.at(-1)?.length ?? 0) >= MAX_CHAINS_PER_WANT) {
      parts.push([])
      left = room
    }
    parts.at(-1)?.push(branch)
    left -= size
  }
  return parts.map((part) => ({ ...proof, branches: part }))
}
