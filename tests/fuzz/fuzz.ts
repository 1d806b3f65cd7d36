import { toHex } from "../../shared/kernel/bytes.ts"
import { createSeededRandom } from "../scenario/seededRandom.ts"
import { mutate } from "./mutate.ts"
import type { Target } from "./target.ts"

/** No reader needs a hundredth of it; a machine that stalls once is given a second look. */
const LONGEST_MS = 2_000

interface Finding {
  readonly target: string
  readonly complaint: string
  readonly bytes: Uint8Array
}

/** What the target says of these bytes, also where it throws or takes too long. */
export const examine = async (target: Target, bytes: Uint8Array): Promise<string | null> => {
  const look = async (): Promise<string | null> => {
    const started = performance.now()
    try {
      const complaint = await target.check(bytes)
      if (complaint !== null) return complaint
    } catch (error) {
      return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    }
    return performance.now() - started > LONGEST_MS ? `took more than ${LONGEST_MS} ms` : null
  }
  const complaint = await look()
  return complaint?.startsWith("took") === true ? look() : complaint
}

const choose = (targets: readonly Target[]): readonly Target[] =>
  targets.flatMap((target) => Array.from({ length: target.weight }, () => target))

/** Mutants of all targets' corpora, the same for the same seed; ends at the first finding. */
export const fuzz = async (
  targets: readonly Target[],
  { seed, count, onProgress }: { seed: number; count: number; onProgress: (done: number) => void },
): Promise<Finding | null> => {
  const random = createSeededRandom(seed)
  const chosen = choose(targets)
  for (let done = 0; done < count; done++) {
    if (done % 10_000 === 0) onProgress(done)
    const target = random.pick(chosen)
    const bytes = mutate(random, target.corpus)
    const complaint = await examine(target, bytes)
    if (complaint !== null) return { target: target.name, complaint, bytes }
  }
  onProgress(count)
  return null
}

/** How a finding is kept: a file of this content under tests/fixtures/fuzz/ is replayed for good. */
export const describeFinding = ({ target, complaint, bytes }: Finding): string =>
  `${target}: ${complaint}\nkeep it as tests/fixtures/fuzz/${target}-<what it is>.hex:\n${toHex(bytes)}`
