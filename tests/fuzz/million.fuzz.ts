import { writeSync } from "node:fs"
import { expect, test } from "vitest"
import { describeFinding, fuzz } from "./fuzz.ts"
import { createTargets } from "./targets.ts"

const seed = Number(process.env["PALABRE_FUZZ_SEED"])
const count = Number(process.env["PALABRE_FUZZ_COUNT"])
const STDOUT = 1

test(`${count} mutants of seed ${seed}`, async () => {
  const finding = await fuzz(await createTargets(), {
    seed,
    count,
    // Past the test runner, which holds a test's output back until its end: whoever waits must see that it goes on.
    onProgress: (done) => void writeSync(STDOUT, `${done} of ${count}\n`),
  })
  expect(finding === null ? null : `seed ${seed}: ${describeFinding(finding)}`).toBeNull()
})
