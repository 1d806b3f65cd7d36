import type { DeviceId, Hash } from "../kernel/ids.ts"
import { parseSeen } from "./citations.ts"
import type { Envelope, EnvelopeHeader } from "./envelope.ts"
import type { Fork } from "./fork.ts"
import type { ActRecord } from "./ledger.ts"
import { actOf } from "./applyEnvelopes.ts"
import type { LedgerState } from "./ledgerState.ts"
import { bodyMatches, isApplicable, parsePayload } from "./payload.ts"

/** Of which fork we keep this envelope beside the chain. */
export const forkHolding = ({ forks }: LedgerState, hash: Hash): Fork | undefined =>
  [...forks.values()].find(({ kept }) => kept.has(hash))

/** The way along one branch from the fork to this envelope; none where we lack a part of it, as after an earlier fork was found. */
export const branchTo = ({ kept, seq }: Fork, hash: Hash): readonly Envelope[] => {
  const branch: Envelope[] = []
  for (let envelope = kept.get(hash); envelope !== undefined; envelope = previousOf(kept, envelope))
    branch.push(envelope)
  const first = branch.at(-1)?.header
  return first !== undefined && beginsAt(seq, first) ? branch.reverse() : []
}

/** What follows a genesis begins a branch too where its founder signed a second beginning: the genesis itself stands. */
export const beginsAt = (forkSeq: number, { seq, prev, ledger }: EnvelopeHeader): boolean =>
  seq === forkSeq || (prev !== null && prev === ledger)

const previousOf = (kept: Fork["kept"], { header: { prev } }: Envelope): Envelope | undefined =>
  prev === null ? undefined : kept.get(prev)

/** The acts of a branch up to this envelope: each names the act before it on its branch, since seq no longer tells. */
export const actsUpTo = (state: LedgerState, fork: Fork, hash: Hash): readonly ActRecord[] => {
  const acts: ActRecord[] = []
  let previous = lastActOf(state, fork.device)
  for (const envelope of branchTo(fork, hash)) {
    const value = envelope.header.kind === "act" ? valueOf(envelope) : undefined
    if (value === undefined) continue
    acts.push({ ...actOf(state.id, envelope, value), previous })
    previous = envelope.hash
  }
  return acts
}

/** What an envelope that we keep beside its chain says; undefined where nothing can be read or applied. */
export const valueOf = ({ header, body }: Envelope) =>
  body !== null && bodyMatches(header, body) && isApplicable(header) ? parsePayload(body.payload) : undefined

const lastActOf = ({ acts }: LedgerState, device: DeviceId): Hash | null => {
  let last: ActRecord | undefined
  for (const act of acts.values()) if (act.device === device && act.seq > (last?.seq ?? -1)) last = act
  return last?.hash ?? null
}

/** Acts beyond the fork that others cite and that do not stand here yet. */
export const isWanted = (state: LedgerState, fork: Fork, hash: Hash): boolean => {
  if (state.branchActs.has(hash)) return false
  for (const acts of [state.acts, state.branchActs])
    for (const act of acts.values()) if (act.device !== fork.device && parseSeen(act.body).includes(hash)) return true
  return false
}
