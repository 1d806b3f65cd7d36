import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { measure } from "./measure.ts"
import type { Outcome } from "./measurement.ts"
import { measurements } from "./measurements.ts"

const RUNS = 7

/** `[--json FILE] [--runs N] [KEY…]`: prints one line of JSON for each key, and writes them all to FILE. @returns the exit code */
export const runBench = async (args: readonly string[]): Promise<number> => {
  const options = { json: { type: "string" }, runs: { type: "string", default: String(RUNS) } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const known = measurements.map(({ key }) => key)
  // A room's name stands for all of its keys.
  const isAsked = (key: string): boolean =>
    positionals.length === 0 || positionals.some((asked) => key === asked || key.startsWith(`${asked}.`))
  const unknown = positionals.filter((asked) => !known.some((key) => key === asked || key.startsWith(`${asked}.`)))
  const runs = Number(values.runs)
  if (unknown.length > 0 || !(runs >= 1)) {
    console.error(`usage: npm run bench -- [--json FILE] [--runs N] [KEY…]\nkeys: ${known.join(", ")}`)
    return 2
  }
  const outcomes: Outcome[] = []
  for (const measurement of measurements) {
    if (!isAsked(measurement.key)) continue
    const outcome = await measure(measurement, runs)
    outcomes.push(outcome)
    console.log(JSON.stringify(outcome))
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(outcomes, null, 2)}\n`)
  }
  return 0
}
