import * as v from "valibot"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import { SECRET_BYTES } from "../siteRecord.ts"

const PREFIX = "secret/"

/** A site secret that this device got by a change; it stays when the device gets other keys, which open no box of the former ones. */
export interface HeldSecret {
  readonly secret: Uint8Array
  /** Since when, in epoch milliseconds by this device's clock: what went before is answered for a while from then on. */
  readonly since: number
}

const heldSecret = v.object({
  secret: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length === SECRET_BYTES),
  ),
  since: v.number(),
})

/** By the check of their change. A row that does not read is passed over: what it held is opened again. */
export const listSecrets = async (store: EnvelopeStore): Promise<Map<string, HeldSecret>> => {
  const rows = await store.listLocal(PREFIX)
  return new Map(
    rows.flatMap(({ key, value }): readonly (readonly [string, HeldSecret])[] => {
      const parsed = v.safeParse(heldSecret, value)
      return parsed.success ? [[key.slice(PREFIX.length), parsed.output]] : []
    }),
  )
}

export const putSecret = (check: string, held: HeldSecret): LocalWrite => ({
  put: { key: PREFIX + check, value: held },
})
