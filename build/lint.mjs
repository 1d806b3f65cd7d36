import { lintChecks, runChecks, typeChecks } from "./checks.mjs"
import { checkNode, install } from "./install.mjs"

checkNode()
await install()
const { failed } = await runChecks([...typeChecks, ...lintChecks])
process.exit(failed === 0 ? 0 : 1)
