import { afterAll, expect, it } from "vitest"
import { installCheapSignatures } from "../scenario/cheapSignatures.ts"
import { batchesOf, playBatch } from "./simulations.ts"

afterAll(installCheapSignatures())

it.each(batchesOf(0))("50 histories of seven machines, from seed %i", async (from) => {
  await expect(playBatch(from)).resolves.toBeUndefined()
})
