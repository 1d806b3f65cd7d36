import { verifyPerSecond } from "./ledger/verifyPerSecond.ts"
import { searchMeasurements } from "./search/searchMeasurements.ts"
import type { Measurement } from "./measurement.ts"
import { syncInitial } from "./sync/syncInitial.ts"
import { syncLive } from "./sync/syncLive.ts"
import { wireOverhead } from "./sync/wireOverhead.ts"

/** All keys, in the order in which they are taken. */
export const measurements: readonly Measurement[] = [
  syncInitial,
  wireOverhead,
  syncLive,
  verifyPerSecond,
  ...searchMeasurements,
]
