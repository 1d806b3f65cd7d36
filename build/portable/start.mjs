import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { DEFAULT_PROFILE, parseProfileName, serveProfile, stateFolder } from "../../electron/serve.ts"
import { hasDisplay, isRoot, openInBrowser } from "../openInBrowser.mjs"
import { readOptions } from "../options.mjs"
import { language, say } from "../sentences.mjs"
import { explainPort, isUnwritable, serveToBrowser, stop } from "../serveToBrowser.mjs"
import { CHOICE_FILE, chooseDataPlace } from "./dataPlace.mjs"
import { findOwnBrowser, openOwnBrowser } from "./openOwnBrowser.mjs"

/** What a double click in the portable folder runs; bundled into `app/palabre.mjs` with the host and all that it needs. */
const app = import.meta.dirname
const folder = dirname(app)

/** Without a display, or as root, nothing is opened: openInBrowser says so. */
const chooseOpener = (place) => {
  if (place === "account" || isRoot() || !hasDisplay()) return openInBrowser
  const program = findOwnBrowser()
  if (program === undefined) stop(1, say.noOwnBrowser({ file: join(folder, CHOICE_FILE) }))
  return (address) => openOwnBrowser(program, address, join(folder, "data", "browser"))
}

const start = async () => {
  const { profile, port } = readOptions(process.argv.slice(2), "palabre")
  const name = parseProfileName(profile ?? DEFAULT_PROFILE)
  if (name === undefined) stop(2, say.badProfile())
  const place = await chooseDataPlace(folder)
  if (place === undefined) stop(2, say.dataUnreadable({ file: join(folder, CHOICE_FILE) }))
  const open = chooseOpener(place)
  const { version } = JSON.parse(await readFile(join(app, "package.json"), "utf8"))
  const options = {
    stateFolder: place === "account" ? stateFolder() : join(folder, "data", "host"),
    pageFolder: join(app, "page"),
    version,
    language,
    packaging: "portable",
  }
  const served = await serveProfile(options, { name, demonstration: false, port, shell: "browser" })
  if (served.setAside) console.error(say.setAside({ path: served.setAside }))
  if (served.serving.kind !== "serving") stop(1, ...explainPort(served.serving, null))
  await serveToBrowser(served, open)
}

try {
  await start()
} catch (error) {
  if (!isUnwritable(error)) throw error
  stop(1, say.unwritable({ folder, detail: error.message }))
}
process.exit(0)
