import { findChromium } from "./chromium.mjs"
import { runNode } from "./children.mjs"
import { checkNode, install } from "./install.mjs"
import { prepare } from "./launch.mjs"
import { inRoot } from "./paths.mjs"

checkNode()
await install()
// What is measured is the product's own page, as it is served.
await prepare()
const chromium = await findChromium()
const env = chromium === null ? process.env : { ...process.env, PALABRE_CHROMIUM: chromium }
process.exit(await runNode(inRoot("tests", "bench", "run.mjs"), process.argv.slice(2), { env }))
