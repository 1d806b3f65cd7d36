import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { bundle } from "./bundle.mjs"
import { run } from "./children.mjs"
import { canShowWindows, desktopRuntime, offerDesktop } from "./desktop.mjs"
import { openInBrowser } from "./openInBrowser.mjs"
import { readOptions } from "./options.mjs"
import { inRoot } from "./paths.mjs"
import { language, say } from "./sentences.mjs"

/** What the system answers where the state folder can't be written. */
const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EEXIST"])

/** Ends the command with a sentence, without a stack. */
const stop = (code, ...lines) => {
  for (const line of lines) console.error(line)
  process.exit(code)
}

/** Builds what is stale. */
export const prepare = async () => {
  try {
    await bundle((part) => part === "page" && console.log(say.building()))
  } catch (error) {
    stop(1, error.message, say.buildFailed())
  }
}

const explainPort = (serving) => {
  if (serving.kind === "port-fixed") return [say.portFixed(serving)]
  const held = say.portHeld({ port: serving.port, holder: serving.holder && say.holder(serving.holder) })
  return serving.fresh ? [held, say.portHeldFresh(serving)] : [held]
}

/** A profile stays in the shell of its first start, because its data does; a new one gets the best that is here. */
const chooseDesktop = async (shell) => {
  if (shell === "browser" || !canShowWindows()) return null
  return desktopRuntime() ?? (await offerDesktop())
}

const untilStopped = () =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve)
  })

const serveToBrowser = async (host, stateFolder, wish) => {
  const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  const options = { stateFolder, pageFolder: inRoot("dist", "page"), version, language }
  const served = await host.serveProfile(options, { ...wish, shell: "browser" })
  const { serving } = served
  if (served.setAside) console.error(say.setAside({ path: served.setAside }))
  if (serving.kind !== "serving") stop(1, ...explainPort(serving))
  console.log(served.elsewhere ? say.alreadyRunning(serving) : say.serving(serving))
  if (serving.shell === "electron") console.log(say.desktopHome(serving))
  else openInBrowser(serving.address)
  if (served.elsewhere) return
  console.log(say.stays())
  await untilStopped()
  await served.close()
  console.log(say.stopped())
}

/** Prepares, serves and opens one profile; ends the process once Palabre was stopped. */
export const launch = async (args, { demonstration }) => {
  const { profile, port } = readOptions(args)
  await prepare()
  const host = await import(pathToFileURL(inRoot("dist", "host", "serve.mjs")).href)
  const name = host.parseProfileName(profile ?? host.DEFAULT_PROFILE)
  if (name === undefined) stop(2, say.badProfile())
  const stateFolder = host.stateFolder()
  try {
    const desktop = await chooseDesktop(await host.shellOfProfile(stateFolder, name))
    if (desktop !== null) {
      console.log(say.desktop())
      const given = [`--profile=${name}`, ...(port === null ? [] : [`--port=${port}`])]
      const flags = demonstration ? ["--demonstration"] : []
      process.exit(await run(desktop, [inRoot("dist", "host", "main.mjs"), ...given, ...flags]))
    }
    await serveToBrowser(host, stateFolder, { name, demonstration, port })
  } catch (error) {
    if (!UNWRITABLE.has(error.code)) throw error
    stop(1, say.unwritable({ folder: stateFolder, detail: error.message }))
  }
  process.exit(0)
}
