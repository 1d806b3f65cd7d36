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

/** Node's program for a target, from the package that is pinned for it. */
export const pinnedNode = async ({ node: { name, version, integrity, program } }) => {
  const bytes = await readFile(await fetchPackage({ name, version }))
  checkIntegrity(bytes, integrity, name)
  const found = readTar(gunzipSync(bytes)).get(`package/${program}`)
  if (!found) throw new Error(`${name} brings no ${program}`)
  return found
}

/** The Node that runs this script: for this machine's own kind, where no package can be had. */
export const runningNode = async () => readFile(await realpath(process.execPath))
