import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readFile, realpath } from "node:fs/promises"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { inRoot } from "../paths.mjs"
import { readTar } from "./tar.mjs"

const execute = promisify(execFile)
const cache = inRoot("dist", "portable", ".packages")

/** npm fetches it from wherever this machine's npm is told to: a mirror of the company will do. */
const fetchPackage = async ({ name, version }) => {
  await mkdir(cache, { recursive: true })
  const file = inRoot("dist", "portable", ".packages", `${name}-${version}.tgz`)
  if (existsSync(file)) return file
  const args = ["pack", `${name}@${version}`, "--pack-destination", cache, "--loglevel=error"]
  const script = process.env["npm_execpath"]
  const options = { cwd: cache }
  if (script?.endsWith(".js")) await execute(process.execPath, [script, ...args], options)
  else
    await execute(process.platform === "win32" ? "npm.cmd" : "npm", args, {
      ...options,
      shell: process.platform === "win32",
    })
  return file
}

/** Throws where the bytes are not those that were pinned, wherever they came from. */
export const checkIntegrity = (bytes, integrity, name) => {
  const [algorithm = "", wanted = ""] = integrity.split(/-(.*)/s)
  const found = createHash(algorithm).update(bytes).digest("base64")
  if (found !== wanted) throw new Error(`${name}: ${algorithm} is ${found}, and not ${wanted}`)
}

/** Node's program and licence for a target, from the package that is pinned for it. */
export const pinnedNode = async (target) => {
  const { name, integrity, program } = target.node
  const bytes = await readFile(await fetchPackage(target.node))
  checkIntegrity(bytes, integrity, name)
  const files = readTar(gunzipSync(bytes))
  const pick = (path) => {
    const found = files.get(`package/${path}`)
    if (!found) throw new Error(`${name} brings no ${path}`)
    return found
  }
  return { program: pick(program), licence: pick("LICENSE") }
}

/** The Node that runs this script: for this machine's own kind, where no package can be had. */
export const runningNode = async () => ({
  program: await readFile(await realpath(process.execPath)),
  licence: Buffer.from("Node.js is licensed under the MIT licence: https://github.com/nodejs/node/blob/main/LICENSE\n"),
})
