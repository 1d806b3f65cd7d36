import type { DeviceId } from "../kernel/ids.ts"
import { branchTo } from "./branchActs.ts"
import type { Envelope } from "./envelope.ts"
import { type Fork, withoutBody } from "./fork.ts"
import { verifyEnvelope } from "./gate.ts"
import type { ForkEvidence } from "./ledger.ts"
import { frozenAt, type LedgerState } from "./ledgerState.ts"

/** What a peer needs so that it comes to the same end: the proofs, and the branches up to the acts that stand. */
export const readForkEvidence = async (
  state: LedgerState,
  readers: ReadonlySet<DeviceId>,
): Promise<readonly ForkEvidence[]> => {
  const evidence: ForkEvidence[] = []
  for (const fork of state.forks.values()) {
    const { device, seq, proof } = fork
    const ends = readers.has(device) ? endsOf(fork) : standingEnds(state, fork)
    const branches: (readonly Envelope[])[] = []
    for (const end of ends) {
      const branch = await provenBranch(fork, end)
      branches.push(readers.has(device) ? branch : branch.map(withoutItem))
    }
    evidence.push({ device, seq: frozenAt(state, device) ?? seq, ...proof, branches })
  }
  return evidence
}

/** An item beyond the fork is void; its header alone carries the chain on. */
const withoutItem = (envelope: Envelope): Envelope =>
  envelope.header.kind === "act" ? envelope : withoutBody(envelope)

/** Where the branches that we hold end. */
export const endsOf = ({ kept }: Fork): readonly Envelope[] => {
  const followed = new Set([...kept.values()].map(({ header }) => header.prev))
  return [...kept.values()].filter(({ hash }) => !followed.has(hash))
}

const standingEnds = ({ branchActs }: LedgerState, { device, kept }: Fork): readonly Envelope[] => {
  const own = [...branchActs.values()].filter((act) => act.device === device)
  const followed = new Set(own.map(({ previous }) => previous))
  return own.flatMap(({ hash }) => (followed.has(hash) ? [] : (kept.get(hash) ?? [])))
}

/** The branch up to this envelope, and on to the first valid signature. */
const provenBranch = async (fork: Fork, end: Envelope): Promise<readonly Envelope[]> => {
  const branch = [...branchTo(fork, end.hash)]
  for (let last: Envelope | undefined = end; last !== undefined; last = followerOf(fork, last)) {
    if (last !== end) branch.push(last)
    if (await verifyEnvelope(last)) break
  }
  return branch
}

const followerOf = ({ kept }: Fork, { hash }: Envelope): Envelope | undefined =>
  [...kept.values()].find(({ header }) => header.prev === hash)
