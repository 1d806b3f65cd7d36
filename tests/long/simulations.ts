import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { simulateSeeds } from "../scenario/simulateSeeds.ts"

const BATCH = 50
const STEPS = 30
/** Names of the batches that went well. With PALABRE_RESUME set, these are not played again. */
const DONE = join(import.meta.dirname, "..", "..", "dist", "simulated")

/** First seeds of the batches of one of two files, which run side by side: 10,000 histories in all. */
export const batchesOf = (file: 0 | 1): readonly number[] =>
  Array.from({ length: 100 }, (_, at) => 100_000 + (2 * at + file) * BATCH)

export const playBatch = async (from: number): Promise<void> => {
  const done = join(DONE, `${from}`)
  if (process.env["PALABRE_RESUME"] !== undefined && existsSync(done)) return
  await simulateSeeds(from, BATCH, STEPS)
  mkdirSync(DONE, { recursive: true })
  writeFileSync(done, "")
  console.log(`seeds ${from} to ${from + BATCH - 1}`)
}
