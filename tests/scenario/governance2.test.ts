import { afterAll, expect, it } from "vitest"
import { installCheapSealing } from "./cheapSealing.ts"
import { installCheapSignatures } from "./cheapSignatures.ts"
import { governSeeds } from "./governance/simulateGovernance.ts"

afterAll(installCheapSignatures())
afterAll(installCheapSealing())

const BATCH = 10
const SEEDS = Array.from({ length: 15 }, (_, at) => 2_000 + at * BATCH)

it.each(SEEDS)(
  "honest machines agree on who may do what, and on what counts (10 histories from seed %i)",
  async (seed) => {
    await expect(governSeeds(seed, BATCH)).resolves.toBeUndefined()
  },
)
