import type { LedgerId } from "../kernel/ids.ts"
import type { AppendError, Ledgers } from "../ledger/ledger.ts"
import type { Replicator, Timers } from "../sync/replicator/ports.ts"

/** Between two looks at what the others have said meanwhile. */
const LOOK_MS = 200
/** A device that says nothing of what it holds keeps nobody from writing for longer. */
const SILENCE_MS = 3_000
/** Nor does one that claims more of our chain than it then shows. */
const CATCH_UP_MS = 30_000

/** Keeps a device that was restored from an old copy from forking its own chains. */
export interface OwnHeads {
  /** Before the first append in a ledger: connected devices show how much of our chain they hold, and ours catches up with it. */
  ask(ledger: LedgerId): Promise<AppendError | null>
  /** Goes on without rows that our store lost, as soon as it is clear that nobody else has them. */
  giveUpLost(): void
}

interface OwnHeadsOptions {
  readonly ledgers: Ledgers
  readonly replicator: Pick<Replicator, "witnesses">
  readonly timers: Timers
  /** No other device of the site can have received anything. */
  readonly isOnlyDevice: () => boolean
}

export const createOwnHeads = ({ ledgers, replicator, timers, isOnlyDevice }: OwnHeadsOptions): OwnHeads => {
  const confirmed = new Set<LedgerId>()
  const wait = () => new Promise<void>((resolve) => void timers.after(LOOK_MS, resolve))
  const headOf = (id: LedgerId): number => ledgers.get(id)?.head(ledgers.device)?.seq ?? -1

  const ask = async (id: LedgerId): Promise<AppendError | null> => {
    for (let waited = 0; !confirmed.has(id); waited += LOOK_MS) {
      const { connected, answered, claimed, acknowledged } = replicator.witnesses(id)
      const own = headOf(id)
      if (acknowledged > own && waited >= CATCH_UP_MS) return { kind: "failed", detail: "own-chain-incomplete" }
      if (connected === 0) return acknowledged > own ? { kind: "failed", detail: "own-chain-incomplete" } : null
      const isBehind = claimed > own || acknowledged > own
      if ((!isBehind && (answered === connected || waited >= SILENCE_MS)) || waited >= CATCH_UP_MS) confirmed.add(id)
      else await wait()
    }
    return null
  }

  const isLostForGood = (id: LedgerId): boolean => {
    const { answered, claimed, acknowledged } = replicator.witnesses(id)
    if (acknowledged > headOf(id) || claimed > headOf(id)) return false
    return answered > 0 || isOnlyDevice()
  }
  return {
    ask,
    giveUpLost() {
      for (const id of ledgers.ids()) {
        const ledger = ledgers.get(id)
        if (ledger?.isIncomplete() && isLostForGood(id)) void ledger.giveUpLost()
      }
    },
  }
}
