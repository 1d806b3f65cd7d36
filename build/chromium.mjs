import { existsSync } from "node:fs"
import { join } from "node:path"
import { run, runNode } from "./children.mjs"
import { isRoot } from "./openInBrowser.mjs"
import { tools } from "./paths.mjs"
import { say } from "./sentences.mjs"

const onPath = (names) =>
  (process.env["PATH"] ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name)))

const candidates = () => {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform !== "win32")
    return onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"])
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name] ?? "")
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ]
  return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)))
}

const fromPlaywright = async () => {
  const { chromium } = await import("@playwright/test")
  return chromium.executablePath()
}

const find = async () => {
  const named = process.env["PALABRE_CHROMIUM"] || process.env["CHROME_PATH"]
  if (named) return existsSync(named) ? named : null
  return [...candidates(), await fromPlaywright()].find((path) => existsSync(path)) ?? null
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
