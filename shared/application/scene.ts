import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import type { Ports } from "./ports.ts"
import type { Site } from "./site.ts"

/** A local row that stands in a demonstration's store alone: who goes on speaking there. */
export const COMPANY_KEY = "demonstration/company"

/** What somebody needs who lives on an open site beside its member, as the demonstration's invented colleagues do. */
export interface Scene {
  readonly store: EnvelopeStore
  readonly ledgers: Ledgers
  readonly site: Pick<Site, "me" | "home" | "post" | "communities">
  readonly ports: Pick<Ports, "now" | "timers" | "random" | "log">
}
