import { afterAll, expect, it } from "vitest"
import { installCheapSignatures } from "./cheapSignatures.ts"
import { simulateSeeds } from "./simulateSeeds.ts"

afterAll(installCheapSignatures())

const SEEDS = Array.from({ length: 10 }, (_, at) => 1_000 + at * 15)

it.each(SEEDS)(
  "five honest machines hold the same among two Byzantine ones (15 histories from seed %i)",
  async (seed) => {
    await expect(simulateSeeds(seed, 15, 12)).resolves.toBeUndefined()
  },
)
