import { describe, expect, it } from "vitest"
import { envelopeStoreScenarios } from "./envelopeStoreScenarios.ts"
import type { StoreHarness } from "./storeHarness.ts"

/** Runs the acceptance suite under vitest. */
export const describeEnvelopeStore = (name: string, harness: StoreHarness): void => {
  describe(`${name} as an envelope store`, () => {
    it.each(envelopeStoreScenarios)("$title", async ({ title, run }) => {
      await expect(run(harness, `contract/${title}`)).resolves.toBeUndefined()
    })
  })
}
