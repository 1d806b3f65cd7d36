import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { checkNode, install } from "./install.mjs"
import { findFaults } from "./mutants/findFaults.mjs"
import { mutants } from "./mutants/table.mjs"
import { openWorkshop } from "./mutants/workshop.mjs"

const { values } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, workers: { type: "string", default: "2" } },
})

/** Whether the test that must notice did: `noticed`, `survived`, or why neither can be said. */
const judge = ({ ended, report }, { notices }) => {
  if (!ended) return "noticed"
  if (report === null) return "no report"
  if (report.failed.some((name) => name.includes(notices))) return "noticed"
  return report.passed.some((name) => name.includes(notices)) ? "survived" : "test did not run"
}

/** The named tests that do not all pass with nothing taken out: their failing would say nothing. */
const findUnsound = async (workshop, chosen) => {
  const unsound = []
  for (const file of new Set(chosen.map(({ test }) => test))) {
    const names = [...new Set(chosen.filter(({ test }) => test === file).map(({ notices }) => notices))]
    const { report } = await workshop.test(file, names)
    for (const name of names)
      if (report?.passed.some((passed) => passed.includes(name)) !== true || report.failed.length > 0)
        unsound.push({ file, name })
  }
  return unsound
}

const runAll = async (workshops, chosen) => {
  const results = []
  const waiting = [...chosen]
  const work = async (workshop) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = judge(await workshop.testMutant(next), next)
      results.push({ id: next.id, file: next.file, test: next.test, notices: next.notices, result })
      console.log(`${result === "noticed" ? "✓" : "✗"} ${next.id}: ${result}`)
    }
  }
  await Promise.all(workshops.map(work))
  return results
}

checkNode()
await install()
const chosen = mutants.filter(({ id }) => values.only === undefined || new RegExp(values.only).test(id))
const faults = findFaults(mutants)
for (const fault of faults) console.error(`✗ ${fault}`)
if (faults.length > 0) process.exit(1)
const workshops = await Promise.all(Array.from({ length: Number(values.workers) }, openWorkshop))
try {
  const unsound = await findUnsound(workshops[0], chosen)
  for (const { file, name } of unsound) console.error(`✗ ${file}: “${name}” does not pass as things are`)
  const files = new Set(unsound.map(({ file }) => file))
  const sound = chosen.filter(({ test }) => !files.has(test))
  const results = await runAll(workshops, sound)
  const wrong = results.filter(({ result }) => result !== "noticed")
  for (const { id, file, test, notices, result } of wrong)
    console.error(`✗ ${id} (${file}): ${result} by ${test} “${notices}”`)
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`)
  console.log(
    `\n${results.length - wrong.length} mutants noticed, ${wrong.length} not, ${chosen.length - sound.length} not tried, of ${mutants.length}`,
  )
  process.exitCode = wrong.length + unsound.length > 0 || results.length === 0 ? 1 : 0
} finally {
  for (const workshop of workshops) await workshop.close()
}
