import { STANCES, type Stance } from "../attention/stance.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import { createSerial } from "./serial.ts"
import type { CommandError, PostKey } from "./site.ts"

const PREFIX = "stance/"

/** What this member decided about single threads; rows of this device, never sent. */
export interface Stances {
  of(ledger: LedgerId, post: ItemId): Stance | undefined
  /** Resolves once it is durable; in force only then. Null: as if nothing had been decided. */
  decide(post: PostKey, stance: Stance | null): Promise<Result<void, CommandError>>
}

export const openStances = async (store: EnvelopeStore): Promise<Stances> => {
  const stances = new Map<string, Stance>()
  for (const { key, value } of await store.listLocal(PREFIX)) {
    const stance = STANCES.find((known) => known === value)
    if (stance) stances.set(key.slice(PREFIX.length), stance)
  }
  const clicks = createSerial()
  return {
    of: (ledger, post) => stances.get(`${ledger}/${post}`),
    decide: ({ ledger, item }, stance) =>
      clicks.run(async () => {
        const name = `${ledger}/${item}`
        const key = PREFIX + name
        const written = await store.writeLocal([stance ? { put: { key, value: stance } } : { remove: key }])
        if (!written.ok) return err(storeError(written.error))
        if (stance) stances.set(name, stance)
        else stances.delete(name)
        return ok(undefined)
      }),
  }
}
