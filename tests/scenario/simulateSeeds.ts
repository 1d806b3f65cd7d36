import { simulate } from "./simulation.ts"

/** One history after the other; a failure names the seed that brings it back. */
export const simulateSeeds = async (from: number, count: number, steps: number): Promise<void> => {
  for (let seed = from; seed < from + count; seed++)
    try {
      await simulate(seed, steps)
    } catch (error) {
      throw new Error(`seed ${seed}, ${steps} steps`, { cause: error })
    }
}
