import { mkdir, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { App } from "electron"
import { readTextFile, writeDurably } from "../host/durableFile.ts"

/** Starts without a window; the sign in the system's bar shows it. */
export const HIDDEN_FLAG = "--hidden"

export interface LoginParts {
  readonly app: Pick<App, "getLoginItemSettings" | "setLoginItemSettings">
  readonly platform: NodeJS.Platform
  /** The program to start: an AppImage, or this very program. */
  readonly program: string
  /** The person's folder for settings of desktop systems, `~/.config` mostly. */
  readonly configFolder: string
}

export interface StartAtLogin {
  isOn(): Promise<boolean>
  set(on: boolean): Promise<void>
}

/** Of the Desktop Entry Specification: within quotes, these four are escaped; and `%` means something in a command. */
const quote = (text: string): string => `"${text.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll("%", "%%")}"`

const desktopEntry = (program: string): string =>
  [
    "[Desktop Entry]",
    "Type=Application",
    "Name=Palabre",
    `Exec=${quote(program)} ${HIDDEN_FLAG}`,
    "Terminal=false",
    "",
  ].join("\n")

const onLinux = (program: string, configFolder: string): StartAtLogin => {
  const path = join(configFolder, "autostart", "palabre.desktop")
  return {
    isOn: async () => (await readTextFile(path).catch(() => null)) !== null,
    async set(on) {
      if (!on) return rm(path, { force: true })
      await mkdir(dirname(path), { recursive: true })
      await writeDurably(path, desktopEntry(program))
    },
  }
}

/** Starting with the person's session: off until they turn it on, and always as the system itself has it noted. */
export const createStartAtLogin = ({ app, platform, program, configFolder }: LoginParts): StartAtLogin => {
  if (platform === "linux") return onLinux(program, configFolder)
  const settings = { path: program, args: [HIDDEN_FLAG] }
  return {
    isOn: async () => app.getLoginItemSettings(platform === "win32" ? settings : {}).openAtLogin,
    set: async (on) => app.setLoginItemSettings({ openAtLogin: on, ...(platform === "win32" ? settings : {}) }),
  }
}
