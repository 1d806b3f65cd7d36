import { expect, it } from "vitest"
import { playHistory } from "../scenario/history.ts"

const SEEDS = Array.from({ length: 300 }, (_, at) => 10_000 + at)

it.each(SEEDS)("whatever happens, all machines hold the same in the end (seed %i)", async (seed) => {
  await expect(playHistory(seed)).resolves.toBeUndefined()
})
