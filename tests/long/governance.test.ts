import { afterAll, expect, it } from "vitest"
import { installCheapSealing } from "../scenario/cheapSealing.ts"
import { installCheapSignatures } from "../scenario/cheapSignatures.ts"
import { governedBatches, playGoverned } from "./simulations.ts"

afterAll(installCheapSignatures())
afterAll(installCheapSealing())

it.each(governedBatches)("50 histories of governance, from seed %i", async (from) => {
  await expect(playGoverned(from)).resolves.toBeUndefined()
})
