import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { lstat, readFile, stat, writeFile } from "node:fs/promises"
import { run, runNode } from "./children.mjs"
import { inRoot } from "./paths.mjs"
import { say } from "./sentences.mjs"

/** npm writes it at the very end, so an installation that broke off counts as none. */
const npmsOwnRecord = inRoot("node_modules", ".package-lock.json")
const stamp = inRoot("node_modules", ".palabre-lock")
const lock = inRoot("package-lock.json")

const SAME_MOMENT_MS = 5_000

const lockHash = async () =>
  createHash("sha256")
    .update(await readFile(lock))
    .digest("hex")

/** A checkout or a copy gives package-lock.json a new time without changing it: the content decides. */
const isInstalled = async () => {
  if (!existsSync(npmsOwnRecord)) return false
  // npm would empty the folder behind the link, which is somebody else's.
  if ((await lstat(inRoot("node_modules"))).isSymbolicLink()) return true
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === (await lockHash())) return true
  // Installed by hand: npm writes both files at the end, within a moment of each other.
  if ((await stat(npmsOwnRecord)).mtimeMs < (await stat(lock)).mtimeMs - SAME_MOMENT_MS) return false
  await markInstalled()
  return true
}

/** A folder that can't be written (a shared installation) is no obstacle: it is only asked again next time. */
const markInstalled = async () => {
  await writeFile(stamp, await lockHash()).catch(() => undefined)
}

export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(say.oldNode({ version: process.versions.node }))
  process.exit(1)
}

const npm = (args) => {
  // Under `npm start`, npm names its own script: no shell, so a path with spaces is safe on Windows too.
  const script = process.env["npm_execpath"]
  if (script?.endsWith(".js")) return runNode(script, args)
  return process.platform === "win32" ? run("npm.cmd", args, { shell: true }) : run("npm", args)
}

/** Installs what package-lock.json lists where that has not been done; needs no network otherwise. */
export const install = async () => {
  if (await isInstalled()) return
  console.log(say.installing())
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=notice"])
  if (code !== 0) {
    console.error(say.installFailed())
    process.exit(1)
  }
  await markInstalled()
  console.log(say.installed())
}
