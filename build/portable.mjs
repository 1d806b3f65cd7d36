import { createHash } from "node:crypto"
import { parseArgs } from "node:util"
import { checkNode, install } from "./install.mjs"
import { prepare } from "./launch.mjs"
import { inRoot } from "./paths.mjs"
import { listPortable, writeArchive, writeFolder } from "./portable/assemble.mjs"
import { pinnedNode, runningNode } from "./portable/nodeProgram.mjs"
import { ownTarget, targets } from "./portable/targets.mjs"
import { say } from "./sentences.mjs"

const BYTES_PER_MEGABYTE = 1_000_000
const megabytes = (bytes) => say.megabytes({ count: Math.round(bytes / BYTES_PER_MEGABYTE) })

const readArguments = () => {
  const known = Object.keys(targets)
  try {
    const options = { "own-node": { type: "boolean", default: false } }
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const names = positionals.includes("all") ? known : positionals.length > 0 ? positionals : [ownTarget]
    const unknown = names.filter((name) => !known.includes(name) || (values["own-node"] && name !== ownTarget))
    if (unknown.length === 0) return { names, ownNode: values["own-node"] }
    console.error(say.badOption({ option: unknown.join(", ") }))
  } catch (error) {
    console.error(say.badOption({ option: error.message }))
  }
  console.error(say.portableUsage({ targets: known.join(", ") }))
  return process.exit(2)
}

const pack = async (name, ownNode) => {
  const target = targets[name]
  const files = await listPortable(target, ownNode ? await runningNode() : await pinnedNode(target))
  const folder = inRoot("dist", "portable", `Palabre-${name}`)
  const archive = `${folder}.${target.archive}`
  await writeFolder(folder, files)
  const bytes = await writeArchive(archive, `Palabre-${name}`, target.archive, files)
  const size = files.reduce((total, file) => total + file.bytes.length, 0)
  console.log(say.portableMade({ folder, size: megabytes(size), archive, packed: megabytes(bytes.length) }))
  console.log(`sha256 ${createHash("sha256").update(bytes).digest("hex")}`)
}

checkNode()
await install()
const { names, ownNode } = readArguments()
await prepare()
for (const name of names) await pack(name, ownNode)
