import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"
import { hasDisplay, isRoot } from "./openInBrowser.mjs"
import { inRoot } from "./paths.mjs"
import { runNode } from "./children.mjs"
import { say } from "./sentences.mjs"

const SIZE_TIMEOUT_MS = 6_000
const BYTES_PER_MEGABYTE = 1_000_000

const packageFolder = inRoot("node_modules", "electron")

/** Path of Electron's program, or null; found by its files, because importing the package would start a download. */
export const desktopRuntime = (environment = process.env) => {
  const pathFile = join(packageFolder, "path.txt")
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron"
  const program = join(environment["ELECTRON_OVERRIDE_DIST_PATH"] || join(packageFolder, "dist"), name)
  return existsSync(program) ? program : null
}

export const canShowWindows = () => hasDisplay() && !isRoot()

/** Bytes of the download, asked of the place that Electron's own installer would use, mirrors included; null where it can't be reached. */
const downloadSize = async () => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"))
  let bytes = null
  const downloader = {
    async download(url) {
      const response = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(SIZE_TIMEOUT_MS) })
      bytes = response.ok ? Number(response.headers.get("content-length")) || null : null
      throw new Error("only its size was wanted")
    },
  }
  try {
    const { downloadArtifact } = await import("@electron/get")
    const { platform, arch } = process
    await downloadArtifact({
      version,
      artifactName: "electron",
      platform,
      arch,
      force: true,
      checksums: {},
      downloader,
    })
  } catch {
    // The way out on purpose, and of every failure: null says that there is nothing to offer.
  }
  return bytes
}

const confirm = async (question) => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^\s*[oy]/i.test(await terminal.question(question))
  } finally {
    terminal.close()
  }
}

/** Offers to download the desktop runtime; its path, or null where it was refused, is impossible, or nobody can be asked. */
export const offerDesktop = async () => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  const bytes = await downloadSize()
  if (bytes === null) {
    console.log(say.offerFailed())
    return null
  }
  const size = say.megabytes({ count: Math.round(bytes / BYTES_PER_MEGABYTE) })
  if (!(await confirm(say.offer({ size })))) {
    console.log(say.offerRefused())
    return null
  }
  const code = await runNode(join(packageFolder, "install.js"), [])
  const runtime = code === 0 ? desktopRuntime() : null
  if (runtime === null) console.log(say.offerFailed())
  return runtime
}
