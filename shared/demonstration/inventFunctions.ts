import type { LedgerId } from "../kernel/ids.ts"
import type { DemoSite } from "./content/types.ts"
import type { InventedSite } from "./inventSite.ts"

const HOUR_MS = 60 * 60 * 1000

interface FunctionsOptions {
  readonly site: InventedSite
  readonly ledgers: ReadonlyMap<string, LedgerId>
  readonly now: number
}

/** Names people for what they do for others, once the communities that this is for are open. */
export const inventFunctions = async (
  { people }: DemoSite,
  { site, ledgers, now }: FunctionsOptions,
): Promise<void> => {
  for (const { key, functions = [] } of people)
    for (const { function: name, communities } of functions) {
      const member = site.people.get(key)?.member ?? ""
      const scope = communities?.flatMap((one) => ledgers.get(one) ?? []) ?? null
      await site.govern(now - HOUR_MS, { type: "function.grant", member, function: name, scope, review: null })
    }
}
