import { join } from "node:path"
import { BrowserWindow, app, dialog, session, shell } from "electron"
import { serveProfile } from "./host/serveProfile.ts"
import { stateFolder } from "./host/stateFolder.ts"
import { runDesktop } from "./shell/desktop.ts"
import { refusal } from "./shell/refusal.ts"

/** Entry point of the desktop application: the host in this process, and windows on its pages. */
const folder = stateFolder()
app.setPath("userData", join(folder, "desktop"))

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
          version: app.getVersion(),
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
