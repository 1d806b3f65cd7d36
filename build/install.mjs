import { stat } from "node:fs/promises"
import { inRoot } from "./paths.mjs"
import { run, runNode } from "./children.mjs"
import { say } from "./sentences.mjs"

const changedAt = async (path) => {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return null
  }
}

/** npm writes node_modules/.package-lock.json at the end of an installation, so a broken one counts as none. */
export const isInstalled = async () => {
  const done = await changedAt(inRoot("node_modules", ".package-lock.json"))
  const wanted = await changedAt(inRoot("package-lock.json"))
  return done !== null && (wanted === null || done >= wanted)
}

export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(say.oldNode({ version: process.versions.node }))
  process.exit(1)
}

const npm = (args) => {
  const options = { env: { ...process.env, npm_config_production: undefined } }
  // Under `npm start`, npm names its own script: no shell, so a path with spaces is safe on Windows too.
  const script = process.env["npm_execpath"]
  if (script?.endsWith(".js")) return runNode(script, args, options)
  return process.platform === "win32" ? run("npm.cmd", args, { ...options, shell: true }) : run("npm", args, options)
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
  console.log(say.installed())
}
