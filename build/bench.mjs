import { existsSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { runNode } from "./children.mjs"
import { checkNode, install } from "./install.mjs"
import { inRoot } from "./paths.mjs"
import { say } from "./sentences.mjs"

checkNode()
await install()
const folder = inRoot("tests", "bench")
const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".bench.mjs")).sort() : []
if (files.length === 0) console.log(say.noBench())
let failed = false
// Each prints one line of JSON.
for (const file of files) failed = (await runNode(inRoot("tests", "bench", file), [])) !== 0 || failed
process.exit(failed ? 1 : 0)
