import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { bundle } from "./bundle.mjs"
import { openInBrowser } from "./openInBrowser.mjs"
import { readOptions } from "./options.mjs"
import { inRoot } from "./paths.mjs"
import { language, say } from "./sentences.mjs"

/** Builds what is stale; ends the process with a sentence where that fails. */
export const prepare = async () => {
  try {
    await bundle((part) => part === "page" && console.log(say.building()))
  } catch (error) {
    console.error(error.message)
    console.error(say.buildFailed())
    process.exit(1)
  }
}

const explainPort = (serving) => {
  if (serving.kind === "port-fixed") console.error(say.portFixed(serving))
  else {
    console.error(say.portHeld({ port: serving.port, holder: serving.holder && say.holder(serving.holder) }))
    if (serving.fresh) console.error(say.portHeldFresh(serving))
  }
  process.exit(1)
}

const untilStopped = () =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve)
  })

/** Prepares, serves and opens one profile; returns once Palabre was stopped. */
export const launch = async (args, { demonstration }) => {
  const { profile, port } = readOptions(args)
  await prepare()
  const host = await import(pathToFileURL(inRoot("dist", "host", "serve.mjs")).href)
  const name = parseName(host, profile)
  const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  const stateFolder = host.stateFolder()
  const served = await host
    .serveProfile(
      { stateFolder, pageFolder: inRoot("dist", "page"), version, language },
      { name, shell: "browser", demonstration, port },
    )
    .catch((error) => {
      console.error(say.unwritable({ folder: stateFolder, detail: error.message }))
      process.exit(1)
    })
  if (served.setAside) console.error(say.setAside({ path: served.setAside }))
  const { serving } = served
  if (serving.kind !== "serving") return explainPort(serving)
  console.log(served.elsewhere ? say.alreadyRunning(serving) : say.serving(serving))
  await openInBrowser(serving.address)
  if (served.elsewhere) return
  console.log(say.stays())
  await untilStopped()
  await served.close()
  console.log(say.stopped())
  process.exit()
}

const parseName = (host, profile) => {
  if (profile === undefined) return host.DEFAULT_PROFILE
  const name = host.parseProfileName(profile)
  if (name !== undefined) return name
  console.error(say.badProfile())
  return process.exit(2)
}
