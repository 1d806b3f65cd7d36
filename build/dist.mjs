import { fileURLToPath } from "node:url"
import { checkNode, install } from "./install.mjs"
import { runNode } from "./children.mjs"
import { prepare } from "./launch.mjs"
import { stageApp } from "./packaging/stageApp.mjs"
import { inRoot } from "./paths.mjs"
import { say } from "./sentences.mjs"

/** Makes the installers of this system; what follows `npm run dist --` goes to electron-builder, such as `--dir` or `--linux deb`. */
checkNode()
await install()
await prepare()
await stageApp()
const builder = fileURLToPath(import.meta.resolve("electron-builder/cli.js"))
const chosen = ["--config", inRoot("electron-builder.yml"), "--publish", "never", ...process.argv.slice(2)]
const code = await runNode(builder, chosen)
// What electron-builder says is for those who write it; why it fails is nearly always that it can't fetch Electron.
if (code !== 0) console.error(`\n${say.noInstallers()}`)
process.exit(code)
