import type { Observed } from "../kernel/subscription.ts"
import type { PostKey } from "./site.ts"

/** The same reference while the same posts stand in the same order, so that no list renders for nothing. */
export const replaceKeys = (list: Observed<readonly PostKey[]>, keys: readonly PostKey[]): void => {
  const old = list.get()
  const same =
    old.length === keys.length &&
    keys.every(({ ledger, item }, at) => old[at]?.item === item && old[at]?.ledger === ledger)
  if (!same) list.set(keys)
}
