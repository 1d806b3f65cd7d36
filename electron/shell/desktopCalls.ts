import { join } from "node:path"
import type { BrowserWindow, WebContents } from "electron"
import type { Desktop } from "../../shared/bridge/desktopContract.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import type { Backups } from "./backups.ts"
import type { DesktopCalls } from "./bridge.ts"
import type { CrashLog } from "./crashLog.ts"
import type { DesktopState } from "./desktopState.ts"
import type { ElectronParts } from "./electronParts.ts"
import type { Notices } from "./notices.ts"
import { CopyError } from "./sealedFolder.ts"
import type { StartAtLogin } from "./startAtLogin.ts"
import type { Vault } from "./vault.ts"
import { wordsIn } from "./words.ts"
import type { Language } from "./words.ts"

export interface DesktopCallParts {
  readonly electron: Pick<ElectronParts, "dialog" | "shell">
  readonly folder: string
  readonly state: DesktopState
  readonly startAtLogin: StartAtLogin
  readonly vault: Vault
  readonly backups: Backups
  readonly log: CrashLog
  readonly trayStands: () => boolean
  readonly language: () => Language
  readonly windowOf: (contents: WebContents) => BrowserWindow | undefined
  readonly noticesOf: (contents: WebContents) => Notices
  readonly showCount: (contents: WebContents, count: number) => void
  /** The menus follow what was changed. */
  readonly refresh: () => void
  /** Ends and starts again. */
  readonly restart: () => void
}

const ask = async (
  { electron, language, windowOf }: DesktopCallParts,
  contents: WebContents,
  what: "folder" | "copy",
): Promise<string | undefined> => {
  const words = wordsIn(language())
  const window = windowOf(contents)
  const options =
    what === "folder"
      ? { title: words.chooseFolder, properties: ["openDirectory" as const, "createDirectory" as const] }
      : {
          title: words.chooseCopy,
          properties: ["openFile" as const],
          filters: [{ name: words.copies, extensions: ["palabre-copy"] }],
        }
  const chosen = await (window
    ? electron.dialog.showOpenDialog(window, options)
    : electron.dialog.showOpenDialog(options))
  return chosen.canceled ? undefined : chosen.filePaths[0]
}

/** The desktop's own side of the bridge. */
export const createDesktopCalls = (parts: DesktopCallParts): DesktopCalls => {
  const { state, startAtLogin, vault, backups, log, refresh } = parts
  const describe = async (): Promise<Desktop> => ({
    tray: parts.trayStands(),
    background: state.get().background,
    startAtLogin: await startAtLogin.isOn(),
    vault: await vault.standing(),
    backup: backups.describe(),
    crashes: await log.count(),
  })
  return {
    desktop: describe,
    async setBackground(background) {
      await state.change({ background })
      refresh()
      return describe()
    },
    async setStartAtLogin(on) {
      await startAtLogin.set(on)
      return describe()
    },
    async chooseBackup({ passphrase }, contents) {
      const folder = await ask(parts, contents, "folder")
      if (folder !== undefined && !(await backups.choose(folder, passphrase))) throw new HostError("no-keyring")
      return describe()
    },
    async stopBackup() {
      await backups.stop()
      return describe()
    },
    async restore({ passphrase }, contents) {
      const path = await ask(parts, contents, "copy")
      if (path === undefined) return false
      try {
        await backups.stage(path, passphrase)
      } catch (error) {
        throw error instanceof CopyError ? new HostError(error.code) : error
      }
      parts.restart()
      return true
    },
    async showFolder(which) {
      const folder = which === "log" ? join(parts.folder, "log") : backups.describe()?.folder
      if (folder !== undefined) await parts.electron.shell.openPath(folder)
      return null
    },
    async setLanguage(language) {
      await state.change({ language })
      refresh()
      return null
    },
    async showCount(count, contents) {
      parts.showCount(contents, count)
      return null
    },
    async notify(notice, contents) {
      parts.noticesOf(contents).show(notice)
      return null
    },
    async withdraw(tag, contents) {
      parts.noticesOf(contents).withdraw(tag)
      return null
    },
  }
}
