import { describe, expect, it } from "vitest"
import { appendScenarios } from "./appendScenarios.ts"
import { changeScenarios } from "./changeScenarios.ts"
import { readScenarios } from "./readScenarios.ts"
import type { StoreHarness, StoreScenario } from "./storeHarness.ts"

/** The acceptance suite of the EnvelopeStore port as plain functions, so that it runs in a real browser too. */
export const envelopeStoreScenarios: readonly StoreScenario[] = [
  ...appendScenarios,
  ...readScenarios,
  ...changeScenarios,
]

export const describeEnvelopeStore = (name: string, harness: StoreHarness): void => {
  describe(`${name} as an envelope store`, () => {
    it.each(envelopeStoreScenarios)("$title", async ({ title, run }) => {
      await expect(run(harness, `contract/${title}`)).resolves.toBeUndefined()
    })
  })
}
