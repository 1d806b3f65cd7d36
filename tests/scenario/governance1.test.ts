import { afterAll, expect, it } from "vitest"
import { installCheapSealing } from "./cheapSealing.ts"
import { installCheapSignatures } from "./cheapSignatures.ts"
import { governSeeds } from "./governance/simulateGovernance.ts"

afterAll(installCheapSignatures())
afterAll(installCheapSealing())

const BATCH = 10
const SEEDS = Array.from({ length: 15 }, (_, at) => 1_000 + at * BATCH)

it.each(SEEDS)(
  "honest machines agree on who may do what, and on what counts (10 histories from seed %i)",
  async (seed) => {
    await expect(governSeeds(seed, BATCH)).resolves.toBeUndefined()
  },
)

/** Histories, without doors and secrets, on whose outcome machines once differed for good. */
const MENDED = [60_305, 1_310, 66_699, 67_661, 504_245]

it.each(MENDED)("honest machines agree where they once did not (history %i)", async (seed) => {
  await expect(governSeeds(seed, 1, true)).resolves.toBeUndefined()
})

it.each([70_096, 505_320, 508_644])(
  "honest machines agree where they once did not (history %i, with doors and secrets)",
  async (seed) => {
    await expect(governSeeds(seed, 1)).resolves.toBeUndefined()
  },
)
