import { checkNode, install } from "./install.mjs"
import { launch } from "./launch.mjs"

checkNode()
await install()
await launch(process.argv.slice(2), { demonstration: false })
