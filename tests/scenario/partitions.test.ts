import { expect, it } from "vitest"
import { playHistory } from "./history.ts"

const SEEDS = Array.from({ length: 10 }, (_, at) => 100 + at)

it.each(SEEDS)("whatever happens, all machines hold the same in the end (seed %i)", async (seed) => {
  await expect(playHistory(seed)).resolves.toBeUndefined()
})
