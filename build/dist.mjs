import { fileURLToPath } from "node:url"
import { checkNode, install } from "./install.mjs"
import { runNode } from "./children.mjs"
import { prepare } from "./launch.mjs"
import { stageApp } from "./packaging/stageApp.mjs"
import { inRoot } from "./paths.mjs"

/** Makes the installers of this system; what follows `npm run dist --` goes to electron-builder, such as `--dir` or `--linux deb`. */
checkNode()
await install()
await prepare()
await stageApp()
const builder = fileURLToPath(import.meta.resolve("electron-builder/cli.js"))
process.exit(
  await runNode(builder, ["--config", inRoot("electron-builder.yml"), "--publish", "never", ...process.argv.slice(2)]),
)
