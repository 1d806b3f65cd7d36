import { checkNode, install } from "./install.mjs"
import { launch } from "./launch.mjs"

checkNode()
await install()
await launch(["--profile", "demo", ...process.argv.slice(2)], { demonstration: true })
