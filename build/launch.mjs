import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { bundle } from "./bundle.mjs"
import { run } from "./children.mjs"
import { canShowWindows, desktopRuntime, offerDesktop } from "./desktop.mjs"
import { openInBrowser } from "./openInBrowser.mjs"
import { readOptions } from "./options.mjs"
import { inRoot } from "./paths.mjs"
import { language, say } from "./sentences.mjs"
import { explainPort, isUnwritable, serveToBrowser, stop } from "./serveToBrowser.mjs"

/** Builds what is stale. */
export const prepare = async () => {
  try {
    await bundle((part) => part === "page" && console.log(say.building()))
  } catch (error) {
    stop(1, error.message, say.buildFailed())
  }
}

/** A profile stays in the shell of its first start, because its data does; a new one gets the best that is here. */
const chooseDesktop = async (shell) => {
  if (shell === "browser" || !canShowWindows()) return null
  return desktopRuntime() ?? (await offerDesktop())
}

/** What starts the same profile again: without its name, the advice would start another one. */
const nameCommand = ({ name, demonstration }, usual) => {
  if (demonstration) return "npm run demo --"
  if (name === usual) return "npm start --"
  return /^[\w.-]+$/u.test(name) ? `npm start -- --profile ${name}` : `npm start -- --profile "${name}"`
}

const serve = async (host, stateFolder, wish) => {
  const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  const options = { stateFolder, pageFolder: inRoot("dist", "page"), version, language }
  const served = await host.serveProfile(options, { ...wish, shell: "browser" })
  if (served.setAside) console.error(say.setAside({ path: served.setAside }))
  if (served.serving.kind !== "serving") {
    const command = nameCommand(wish, host.DEFAULT_PROFILE)
    stop(1, ...explainPort(served.serving, ({ port }) => say.portHeldFresh({ port, command })))
  }
  await serveToBrowser(served, openInBrowser)
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
    await serve(host, stateFolder, { name, demonstration, port })
  } catch (error) {
    if (!isUnwritable(error)) throw error
    stop(1, say.unwritable({ folder: stateFolder, detail: error.message }))
  }
  process.exit(0)
}
