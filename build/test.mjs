import { existsSync } from "node:fs"
import { mkdir, rm } from "node:fs/promises"
import { lintChecks, runChecks, typeChecks } from "./checks.mjs"
import { findChromium } from "./chromium.mjs"
import { run, runNode } from "./children.mjs"
import { checkNode, install } from "./install.mjs"
import { withoutNetwork } from "./isolation.mjs"
import { prepare } from "./launch.mjs"
import { inRoot, tools } from "./paths.mjs"
import { say } from "./sentences.mjs"
import { countPlaywright, countVitest } from "./testReports.mjs"

const long = process.argv.includes("--long")
const reports = inRoot("dist", "reports")
// React's test tools exist in its development build only, and Vite reads NODE_ENV too.
const environment = { ...process.env, NODE_ENV: "test", PALABRE_LONG: long ? "1" : "" }
const results = []

const vitest = async (name, args) => {
  console.log(say.stage({ name }))
  const report = inRoot("dist", "reports", `${name}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const code = await runNode(tools.vitest, ["run", ...args, ...reporters], { env: environment })
  results.push(await countVitest(report, code))
}

/** Two at a time, as small machines have cores: with more, browsers keep one another waiting and nothing ends sooner. */
const browserTests = async (chromium) => {
  console.log(say.stage({ name: "e2e" }))
  const report = inRoot("dist", "reports", "e2e.json")
  const env = {
    ...environment,
    PALABRE_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const playwright = [tools.playwright, "test", "--workers=2", "--reporter=list,json"]
  const [command, args] = await withoutNetwork(process.execPath, playwright)
  const code = await run(command, args, { env })
  results.push(await countPlaywright(report, code))
}

checkNode()
await install()
await rm(reports, { recursive: true, force: true })
await mkdir(reports, { recursive: true })
results.push(await runChecks([...typeChecks, ...lintChecks]))
await prepare()
await vitest("vitest", [])
if (long && existsSync(inRoot("tests", "long")))
  await vitest("long", ["--config", inRoot("build", "longTests.config.mjs")])
const chromium = await findChromium()
if (chromium !== null) {
  console.log(say.chromiumFound({ path: chromium }))
  await browserTests(chromium)
}

const sum = (field) => results.reduce((total, counts) => total + counts[field], 0)
const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")]
for (const reason of results.flatMap((counts) => counts.reasons ?? [])) console.log(say.skipped({ reason }))
// Said again where the reader's eye is: thousands of lines lie between.
for (const failure of results.flatMap((counts) => counts.failures ?? [])) console.log(say.failed({ failure }))
if (chromium === null) console.log(`\n${say.noChromium()}`)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`)
process.exit(failed > 0 || passed === 0 || (chromium === null && process.env["CI"]) ? 1 : 0)
