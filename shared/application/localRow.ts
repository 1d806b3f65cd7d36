import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { JsonValue } from "../kernel/json.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import { createSerial } from "./serial.ts"
import type { CommandError } from "./site.ts"

/** One thing that this member chose for themselves; a row of this device, never sent. */
export interface LocalRow<Value> {
  readonly value: Observable<Value>
  /** Resolves once it is durable; `value` changes only then. */
  change(how: (before: Value) => Value): Promise<Result<void, CommandError>>
}

/** @param parse of what the store holds, undefined where it was never written; falls back by itself */
export const openLocalRow = async <Value extends JsonValue>(
  store: EnvelopeStore,
  key: string,
  parse: (row: unknown) => Value,
): Promise<LocalRow<Value>> => {
  const value = createObserved(parse(await store.getLocal(key)))
  /** One after the other: the last click is what stands. */
  const clicks = createSerial()
  return {
    value,
    change: (how) =>
      clicks.run(async () => {
        const next = how(value.get())
        const written = await store.writeLocal([{ put: { key, value: next } }])
        if (!written.ok) return err(storeError(written.error))
        value.set(next)
        return ok(undefined)
      }),
  }
}
