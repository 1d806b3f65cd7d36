import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { fromHex } from "../../shared/kernel/bytes.ts"
import { describeFinding, examine, fuzz } from "./fuzz.ts"
import type { Target } from "./target.ts"
import { createTargets } from "./targets.ts"

const CRASHERS = fileURLToPath(new URL("../fixtures/fuzz", import.meta.url))
const SEED = 20_261_103

let targets: readonly Target[]
beforeAll(async () => {
  targets = await createTargets()
})

describe("readers of what comes from outside", () => {
  test("take every valid input of the corpora", async () => {
    for (const target of targets)
      for (const bytes of target.corpus) {
        const found = { target: target.name, reads: await target.reads(bytes), complaint: await examine(target, bytes) }
        expect(found).toEqual({ target: target.name, reads: true, complaint: null })
      }
  })

  // Named after its target: `<target>-<what it is>.hex`. Some broke a reader once, others an oracle; some break lesser readers.
  test.each(readdirSync(CRASHERS))("bear %s", async (file) => {
    const bytes = fromHex(readFileSync(join(CRASHERS, file), "utf8").trim())
    const target = targets
      .toSorted((one, other) => other.name.length - one.name.length)
      .find(({ name }) => file.startsWith(`${name}-`))
    if (bytes === undefined || target === undefined) throw new Error(`${file} is of no target, or no hexadecimal text`)
    expect(await examine(target, bytes)).toBeNull()
  })

  test("neither throw, hang, nor let a mutant pass", async () => {
    const finding = await fuzz(targets, { seed: SEED, count: 20_000, onProgress: () => {} })
    expect(finding === null ? null : `seed ${SEED}: ${describeFinding(finding)}`).toBeNull()
  })

  test("are complained of where they do", async () => {
    const [target] = targets
    if (target === undefined) throw new Error("there are targets")
    const throwing: Target = { ...target, check: () => JSON.parse("{") as null }
    expect(await fuzz([throwing], { seed: 1, count: 1, onProgress: () => {} })).toMatchObject({ target: target.name })
  })
})
