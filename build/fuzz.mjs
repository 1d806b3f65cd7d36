import { spawn } from "node:child_process"
import { parseArgs } from "node:util"
import { checkNode, install } from "./install.mjs"
import { inRoot, root, tools } from "./paths.mjs"

/** Ten thousand inputs take seconds; after this long without a sign the reader of one of them hangs. */
const LONGEST_SILENCE_MS = 180_000

const { values } = parseArgs({
  options: { seed: { type: "string" }, count: { type: "string", default: "1000000" } },
})
const seed = values.seed ?? String(Date.now() % 2 ** 32)

checkNode()
await install()
console.log(`seed ${seed}: npm run fuzz -- --seed ${seed} --count ${values.count}`)
const started = Date.now()
const env = { ...process.env, NODE_ENV: "test", PALABRE_FUZZ_SEED: seed, PALABRE_FUZZ_COUNT: values.count }
const child = spawn(process.execPath, [tools.vitest, "run", "--config", inRoot("build", "fuzz.config.mjs")], {
  cwd: root,
  env,
  stdio: ["ignore", "pipe", "inherit"],
})
const hang = () => {
  console.error(`seed ${seed}: nothing heard for ${LONGEST_SILENCE_MS / 1000} s`)
  child.kill("SIGKILL")
}
let watch = setTimeout(hang, LONGEST_SILENCE_MS)
child.stdout.on("data", (bytes) => {
  process.stdout.write(bytes)
  clearTimeout(watch)
  watch = setTimeout(hang, LONGEST_SILENCE_MS)
})
child.once("exit", (code) => {
  clearTimeout(watch)
  console.log(`seed ${seed}: ${values.count} inputs, ${Math.round((Date.now() - started) / 1000)} s`)
  process.exit(code ?? 1)
})
