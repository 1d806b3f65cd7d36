import { createChain, headRowOf } from "./chain.ts"
import type { FrozenChain } from "./ledger.ts"
import { parseFork } from "./fork.ts"
import { localKeys, type LedgerState } from "./ledgerState.ts"
import { commit, keepSound, provenRows } from "./repairChain.ts"

/** Moves the void rows out of the chain. A genesis stays: its hash is the ledger's own name, so no second one can take its place. */
export const cutChain = async (state: LedgerState, { device, seq }: FrozenChain): Promise<void> => {
  const { store } = state.context
  const rows = await store.read(state.id, device, 0, Math.max(1, seq))
  const standing = rows.filter((row) => row.seq < seq || row.hash === state.id)
  const kept = await provenRows(keepSound(standing, createChain(device)))
  const end = kept.at(-1)?.chain
  const head = end === undefined ? null : headRowOf(state.id, end)
  await commit(state, store.setAside(state.id, device, kept.length, head))
}

/** Reads what is known of forks, and finishes cuts that a crash interrupted. */
export const loadForks = async (state: LedgerState): Promise<void> => {
  const { store } = state.context
  state.forks.clear()
  const heads = new Map((await store.heads(state.id)).map((head) => [head.device, head]))
  for (const { value } of await store.listLocal(localKeys.forks(state.id))) {
    const fork = await parseFork(state.id, value)
    if (fork === undefined) continue
    state.forks.set(fork.device, fork)
    const head = heads.get(fork.device)
    if (head !== undefined && head.seq >= fork.seq && head.hash !== state.id) await cutChain(state, fork)
  }
  noteOwnFork(state)
}

/** A device that forked one of its chains writes in none any more. */
const noteOwnFork = ({ context, forks, id }: LedgerState): void => {
  if (forks.has(context.keys.device)) context.ownForks.add(id)
}
