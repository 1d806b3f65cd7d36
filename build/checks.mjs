import { runNode } from "./children.mjs"
import { inRoot, tools } from "./paths.mjs"
import { say } from "./sentences.mjs"

const LAYERS = ["shared", "renderer", "electron", "tests"]

/** One tsconfig a layer: each is checked against only what its runtime has. */
export const typeChecks = LAYERS.map((layer) => ({
  name: `types ${layer}`,
  script: tools.tsc,
  args: ["-p", inRoot(`tsconfig.${layer}.json`)],
}))

const FORMATTED = ["shared", "renderer", "electron", "build", "tests", "playwright.config.ts", "vite.config.ts"]

export const lintChecks = [
  { name: "lint", script: tools.oxlint, args: ["--type-aware", "."] },
  { name: "format", script: tools.oxfmt, args: ["--check", ...FORMATTED] },
  { name: "unused", script: tools.knip, args: ["--config", inRoot("build", "knip.json")] },
]

/** Runs checks one after the other; how many passed and failed. */
export const runChecks = async (checks) => {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const { name, script, args } of checks) {
    console.log(say.stage({ name }))
    const code = await runNode(script, args)
    counts[code === 0 ? "passed" : "failed"] += 1
    if (code !== 0) counts.failures.push(name)
  }
  return counts
}
