import * as v from "valibot"
import { COMPANY_KEY } from "../application/scene.ts"
import { deviceKeysSchema, memberIdSchema } from "../application/siteRecord.ts"
import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { LocalWrite } from "../ledger/envelopeStore.ts"

const ARRIVED_KEY = "demonstration/arrived"

const company = v.object({
  companions: v.array(v.object({ key: v.string(), member: memberIdSchema, keys: deviceKeysSchema })),
})

export interface Companion {
  /** By which the content names them. */
  readonly key: string
  readonly member: MemberId
  readonly keys: DeviceKeys
}

/** The invented people who go on speaking after the demonstration was made: their devices' keys lie beside the visitor's. */
export interface Company {
  readonly companions: readonly Companion[]
}

/** Undefined on a site of real people. */
export const readCompany = async (store: { getLocal(key: string): Promise<unknown> }): Promise<Company | undefined> => {
  const parsed = v.safeParse(company, await store.getLocal(COMPANY_KEY))
  return parsed.success ? parsed.output : undefined
}

export const putCompany = (value: Company): LocalWrite => ({ put: { key: COMPANY_KEY, value } })

/** How many of the later posts have been written. */
export const readArrived = async (store: { getLocal(key: string): Promise<unknown> }): Promise<number> => {
  const count = await store.getLocal(ARRIVED_KEY)
  return typeof count === "number" ? count : 0
}

export const putArrived = (count: number): LocalWrite => ({ put: { key: ARRIVED_KEY, value: count } })
