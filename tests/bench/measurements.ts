import { verifyPerSecond } from "./ledger/verifyPerSecond.ts"
import { searchFindable } from "./search/searchFindable.ts"
import { searchMeasurements } from "./search/searchMeasurements.ts"
import { idleMemory, idleWakeups, startRatio } from "./idle/idle.ts"
import type { Measurement } from "./measurement.ts"
import { commitMs } from "./open/commitMs.ts"
import { memoryRatio } from "./open/memoryRatio.ts"
import { openRatio } from "./open/openRatio.ts"
import { storeOverhead } from "./open/storeOverhead.ts"
import { rosterFold, rosterIncrement } from "./roster/roster.ts"
import { syncInitial } from "./sync/syncInitial.ts"
import { syncLive } from "./sync/syncLive.ts"
import { wireOverhead } from "./sync/wireOverhead.ts"
import { uiScroll, uiTyping } from "./ui/uiPace.ts"

/** All keys, in the order in which they are taken. */
export const measurements: readonly Measurement[] = [
  syncInitial,
  wireOverhead,
  syncLive,
  verifyPerSecond,
  rosterFold,
  rosterIncrement,
  ...searchMeasurements,
  searchFindable,
  openRatio,
  memoryRatio,
  storeOverhead,
  commitMs,
  uiScroll,
  uiTyping,
  startRatio,
  idleMemory,
  idleWakeups,
]
