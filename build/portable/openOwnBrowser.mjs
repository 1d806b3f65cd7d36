import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { lstat } from "node:fs/promises"
import { join } from "node:path"
import { installedBrowsers } from "../installedBrowsers.mjs"
import { say } from "../sentences.mjs"

/** The browser keeps everything in the folder that it is given, and asks nothing about itself. */
const flags = (address, dataFolder) => [
  `--user-data-dir=${dataFolder}`,
  `--app=${address}`,
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-mode",
  "--disable-sync",
  "--no-pings",
]

export const findOwnBrowser = () => installedBrowsers().find((path) => existsSync(path))

/** What Chromium holds as long as one of it runs on a store: a link that leads nowhere, or on Windows a file. */
const isHeld = async (dataFolder) => {
  const locks = ["SingletonLock", "lockfile"].map((name) =>
    lstat(join(dataFolder, name)).then(
      () => true,
      () => false,
    ),
  )
  return (await Promise.all(locks)).includes(true)
}

/** Opens the address in a browser whose store is `dataFolder`; resolves when its last window is closed. */
export const openOwnBrowser = async (program, address, dataFolder) => {
  const child = spawn(program, flags(address, dataFolder), { stdio: "ignore" })
  await Promise.race([once(child, "exit"), once(child, "error")])
  if (!(await isHeld(dataFolder))) return
  // It handed the address over to one that was open already, whose end nobody tells us.
  console.log(say.stays())
  await new Promise(() => {})
}
