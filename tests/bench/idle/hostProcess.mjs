import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { answer } from "./answer.mjs"

/** The host as it is shipped, for a new profile: `built folder`, `state folder`, `port`. */
const [built, stateFolder, port] = process.argv.slice(2)
const { serveProfile } = await import(pathToFileURL(join(built, "host", "serve.mjs")).href)
await serveProfile(
  { stateFolder, pageFolder: join(built, "page"), version: "0", language: "fr" },
  { name: "default", demonstration: false, port: Number(port), shell: "browser" },
)
answer()
