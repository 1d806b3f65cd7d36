import { readFileSync } from "node:fs"
import { join } from "node:path"
import { BrowserWindow, app, dialog, session, shell } from "electron"
import { serveProfile } from "./host/serveProfile.ts"
import { stateFolder } from "./host/stateFolder.ts"
import { runDesktop } from "./shell/desktop.ts"
import { refusal } from "./shell/refusal.ts"

/** Entry point of the desktop application: the host in this process, and windows on its pages. */
const folder = stateFolder()
app.setPath("userData", join(folder, "desktop"))

/** Our own; Electron answers with its own where it runs a script. */
const version = (): string => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
    version: string
  }
  return version
}

const language = (): "fr" | "en" => (app.getLocale().startsWith("fr") ? "fr" : "en")

void runDesktop(
  {
    app,
    get session() {
      return session.defaultSession
    },
    shell,
    createWindow: (options) => new BrowserWindow(options),
    serve: (wish) =>
      serveProfile(
        {
          stateFolder: folder,
          pageFolder: join(import.meta.dirname, "..", "page"),
          version: version(),
          language: language(),
        },
        { ...wish, shell: "electron" },
      ),
    refuse(serving) {
      if (serving.kind !== "serving") dialog.showErrorBox("Palabre", refusal(serving, language()))
    },
  },
  process.argv,
).catch((error: unknown) => {
  dialog.showErrorBox("Palabre", String(error))
  app.exit(1)
})
