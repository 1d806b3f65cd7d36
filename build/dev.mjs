import { spawn } from "node:child_process"
import { checkNode, install } from "./install.mjs"
import { launch, prepare } from "./launch.mjs"
import { inRoot, root, tools } from "./paths.mjs"
import { say } from "./sentences.mjs"

checkNode()
await install()
await prepare()
// The same host, the same address, the same Content-Security-Policy as the product: only the page is built again after each change.
const args = [tools.vite, "build", "--watch", "--config", inRoot("vite.config.ts"), "--logLevel", "warn"]
const watcher = spawn(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
})
process.once("exit", () => watcher.kill())
console.log(say.watching())
await launch(process.argv.slice(2), { demonstration: false })
