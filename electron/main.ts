import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
} from "electron"
import { serveProfile } from "./host/serveProfile.ts"
import { stateFolder } from "./host/stateFolder.ts"
import { createCrashLog } from "./shell/crashLog.ts"
import { runDesktop } from "./shell/desktop.ts"
import { watchOwnFailures } from "./shell/failures.ts"
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

/** Only what was installed looks for a newer installer, and only where this machine's settings say so. */
const packed: { readonly packaging?: "installer" } = app.isPackaged ? { packaging: "installer" } : {}

const pageFolder = join(import.meta.dirname, "..", "page")
watchOwnFailures(process, createCrashLog(join(folder, "log"), version()))
void runDesktop(
  {
    electron: {
      app,
      BrowserWindow,
      dialog,
      ipcMain,
      Menu,
      nativeImage,
      Notification,
      powerMonitor,
      protocol,
      safeStorage,
      screen,
      session,
      shell,
      Tray,
    },
    folder,
    pageFolder,
    preload: join(import.meta.dirname, "preload.cjs"),
    version: version(),
    platform: process.platform,
    environment: process.env,
    program: process.execPath,
    serve: (wish) =>
      serveProfile(
        { stateFolder: folder, pageFolder, version: version(), language: language(), ...packed },
        { ...wish, shell: "desktop" },
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
