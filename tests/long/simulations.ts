import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { governSeeds } from "../scenario/governance/simulateGovernance.ts"
import { simulateSeeds } from "../scenario/simulateSeeds.ts"

const BATCH = 50
const STEPS = 30
/** Names of the batches that went well. With PALABRE_RESUME set, these are not played again. */
const DONE = join(import.meta.dirname, "..", "..", "dist", "simulated")

/** First seeds of the batches of one of two files, which run side by side: 10,000 histories in all. */
export const batchesOf = (file: 0 | 1): readonly number[] =>
  Array.from({ length: 100 }, (_, at) => 100_000 + (2 * at + file) * BATCH)

const playOnce = async (name: string, play: () => Promise<void>): Promise<void> => {
  const done = join(DONE, name)
  if (process.env["PALABRE_RESUME"] !== undefined && existsSync(done)) return
  await play()
  mkdirSync(DONE, { recursive: true })
  writeFileSync(done, "")
  console.log(`${name}: ${BATCH} histories`)
}

export const playBatch = (from: number): Promise<void> => playOnce(`${from}`, () => simulateSeeds(from, BATCH, STEPS))

/** 10,000 histories of governance. */
export const governedBatches: readonly number[] = Array.from({ length: 200 }, (_, at) => 500_000 + at * BATCH)

export const playGoverned = (from: number): Promise<void> =>
  playOnce(`governed-${from}`, () => governSeeds(from, BATCH))
