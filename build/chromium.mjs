import { existsSync } from "node:fs"
import { run, runNode } from "./children.mjs"
import { installedBrowsers } from "./installedBrowsers.mjs"
import { isRoot } from "./openInBrowser.mjs"
import { tools } from "./paths.mjs"
import { say } from "./sentences.mjs"

const fromPlaywright = async () => {
  const { chromium } = await import("@playwright/test")
  return chromium.executablePath()
}

const find = async () => {
  const named = process.env["PALABRE_CHROMIUM"] || process.env["CHROME_PATH"]
  if (named) return existsSync(named) ? named : null
  return [...installedBrowsers(), await fromPlaywright()].find((path) => existsSync(path)) ?? null
}

const fromDebian = async () => {
  if (!isRoot() || !existsSync("/etc/debian_version")) return
  console.log(say.chromiumDebian())
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }
  await run("apt-get", ["update", "-q"], options)
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "iproute2"], options)
}

const download = async () => {
  console.log(say.chromiumPlaywright())
  await runNode(tools.playwright, ["install", "chromium"])
}

/** Path of a Chromium: one that is installed, or else one that this installs; null where none can be had. */
export const findChromium = async () => {
  for (const install of [async () => {}, fromDebian, download]) {
    await install()
    const path = await find()
    if (path !== null) return path
    // A wrong path was given on purpose: another browser would not be what was asked for.
    if (process.env["PALABRE_CHROMIUM"] || process.env["CHROME_PATH"]) return null
  }
  return null
}
