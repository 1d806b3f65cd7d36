import { resolveSite, createSiteResolver } from "../../../shared/site/resolveSite.ts"
import { hashActs, inventRoster, type InventedRoster, textsOf } from "./inventRoster.ts"

/** Of the history, so many acts come one by one; the rest is there. */
const SINGLE = 500

const fail = (why: string): never => {
  throw new Error(why)
}

const createRoster = () => {
  let invented: InventedRoster | undefined
  const world = (): InventedRoster => invented ?? fail("nothing was prepared")
  /** Objects of their own: what was read of an act before must not help. */
  const acts = () => world().records.map((record) => ({ ...record }))

  const fold = (): number => {
    const records = acts()
    const start = performance.now()
    if (!resolveSite(records, world().verdicts)) fail("no genesis")
    return performance.now() - start
  }
  return {
    prepare(wanted: { readonly members: number; readonly acts: number }): void {
      invented = inventRoster(wanted)
    },
    fold,
    /** The same acts through SHA-256, and nothing else. */
    hash(): number {
      const texts = textsOf(world().records)
      const start = performance.now()
      hashActs(texts)
      return performance.now() - start
    },
    /** One more act: the mean over the last ones, some of which go in between earlier ones. */
    increment(): number {
      const records = acts()
      const { verdicts } = world()
      const resolver = createSiteResolver(records[0]?.ledger ?? fail("no genesis"))
      resolver.add(records.slice(0, -SINGLE), verdicts)
      const start = performance.now()
      for (const record of records.slice(-SINGLE)) resolver.add([record], verdicts)
      return (performance.now() - start) / SINGLE
    },
  }
}

const roster = createRoster()
declare global {
  interface Window {
    roster: typeof roster
  }
}
window.roster = roster
