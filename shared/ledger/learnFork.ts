import type { Envelope } from "./envelope.ts"
import { beginsAt, isWanted } from "./branchActs.ts"
import { createFork, type Fork, rowOfFork } from "./fork.ts"
import { claimsOf, type ForkProof, isForkProof, provenPart, shortestProven } from "./forkProof.ts"
import { freezeChain } from "./freezeChain.ts"
import type { ForkEvidence, GateRefusal } from "./ledger.ts"
import { type LedgerState, localKeys } from "./ledgerState.ts"
import { commit } from "./repairChain.ts"
import { readRow } from "./row.ts"
import { settleBranchActs } from "./standing.ts"

/** A run contradicts our chain: what its own signatures prove freezes the chain; a branch that nobody signed is the carrier's invention. */
export const noteFork = async (state: LedgerState, branch: readonly Envelope[]): Promise<GateRefusal> => {
  const proven = await provenPart(state.id, branch)
  const proof = await contradict(state, await shortestProven(proven))
  if (proof === undefined) return proven.length === 0 ? "bad-signature" : "fork"
  await freezeChain(state, proof, proven)
  return "fork"
}

/** The earliest contradiction between our own rows and a run, as a proof; undefined where there is none. */
const contradict = async (state: LedgerState, run: readonly Envelope[]): Promise<ForkProof | undefined> => {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { device, seq } = first.header
  const rows = await state.context.store.read(state.id, device, Math.max(0, seq - 1), Number.MAX_SAFE_INTEGER)
  const ours = rows.flatMap((row) => {
    const reading = readRow(row)
    return reading.kind === "damaged" ? [] : [reading.envelope]
  })
  const claims = claimsOf(run)
  const from = ours.findIndex(({ header, hash }) => (claims.get(header.seq) ?? hash) !== hash)
  if (from < 0) return undefined
  const one = await shortestProven(ours.slice(from))
  return one.length === 0 ? undefined : { one, other: run }
}

/** Takes the evidence that a peer shows. A job of the ledger's queue. */
export const learnFork = async (
  state: LedgerState,
  { one, other, branches }: Omit<ForkEvidence, "device" | "seq">,
): Promise<"taken" | "known" | "invalid"> => {
  if (state.closed) return "known"
  const device = one[0]?.header.device
  if (device === undefined || !(await isForkProof(state.id, { one, other }))) return "invalid"
  const before = state.forks.get(device)
  // An earlier one, between this proof and our own rows, shows when heads are compared.
  await freezeChain(state, { one, other }, [])
  const grown = await keepBranches(state, state.forks.get(device), branches)
  return grown || state.forks.get(device) !== before ? "taken" : "known"
}

/** Keeps runs that hold an act which others cite; where the chain is our own, all of them, since its member may publish them anew. */
const keepBranches = async (
  state: LedgerState,
  fork: Fork | undefined,
  branches: readonly (readonly Envelope[])[],
): Promise<boolean> => {
  if (fork === undefined) return false
  const kept = new Map(fork.kept)
  const { keys, formerly } = state.context
  const isOwn = fork.device === keys.device || formerly.has(fork.device)
  for (const branch of branches) {
    const run = await provenPart(state.id, branch)
    const first = run[0]?.header
    if (first?.device !== fork.device) continue
    if (!beginsAt(fork.seq, first) && !(first.prev !== null && kept.has(first.prev))) continue
    if (!isOwn && !run.some(({ hash }) => isWanted(state, fork, hash))) continue
    for (const envelope of run) if (!kept.get(envelope.hash)?.body) kept.set(envelope.hash, envelope)
  }
  const grown = await createFork(state.id, fork.proof, kept.values())
  if (grown === undefined || sizeOfKept(grown) === sizeOfKept(fork)) return false
  await commit(
    state,
    state.context.store.writeLocal([{ put: { key: localKeys.fork(state.id, fork.device), value: rowOfFork(grown) } }]),
  )
  state.forks.set(fork.device, grown)
  settleBranchActs(state, true)
  return true
}

const sizeOfKept = ({ kept }: Fork): number => {
  let size = 0
  for (const { body } of kept.values()) size += body === null ? 1 : 2
  return size
}
