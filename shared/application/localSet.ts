import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import { createSerial } from "./serial.ts"
import type { CommandError } from "./site.ts"

/** Names that this member chose for themselves; rows of this device, never sent. */
export interface LocalSet {
  /** By name, the epoch milliseconds at which it was chosen; later than all that was chosen before, whatever the clock says. */
  readonly chosen: Observable<ReadonlyMap<string, number>>
  has(name: string): boolean
  /** Resolves once it is durable; `chosen` changes only then. */
  choose(name: string, on: boolean): Promise<Result<void, CommandError>>
}

/** @param prefix of the rows, with its slash */
export const openLocalSet = async (
  { store, now }: { readonly store: EnvelopeStore; readonly now: () => number },
  prefix: string,
): Promise<LocalSet> => {
  const rows = await store.listLocal(prefix)
  const chosen = createObserved<ReadonlyMap<string, number>>(
    new Map(rows.map(({ key, value }) => [key.slice(prefix.length), typeof value === "number" ? value : 0])),
  )
  const write = async (name: string, on: boolean): Promise<Result<void, CommandError>> => {
    if (chosen.get().has(name) === on) return ok(undefined)
    const at = Math.max(now(), 1 + Math.max(0, ...chosen.get().values()))
    const key = prefix + name
    const written = await store.writeLocal([on ? { put: { key, value: at } } : { remove: key }])
    if (!written.ok) return err(storeError(written.error))
    const next = new Map(chosen.get())
    if (on) next.set(name, at)
    else next.delete(name)
    chosen.set(next)
    return ok(undefined)
  }
  /** One after the other: the last click is what stands. */
  const clicks = createSerial()
  return {
    chosen,
    has: (name) => chosen.get().has(name),
    choose: (name, on) => clicks.run(() => write(name, on)),
  }
}
