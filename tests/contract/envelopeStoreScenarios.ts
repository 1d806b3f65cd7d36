import { appendScenarios } from "./appendScenarios.ts"
import { changeScenarios } from "./changeScenarios.ts"
import { readScenarios } from "./readScenarios.ts"
import type { StoreScenario } from "./storeHarness.ts"

/** The acceptance suite of the EnvelopeStore port as plain functions, so that it runs in a real browser too. */
export const envelopeStoreScenarios: readonly StoreScenario[] = [
  ...appendScenarios,
  ...readScenarios,
  ...changeScenarios,
]
