import type * as electron from "electron"

/** What the shell takes of Electron; the entry point hands it over, so that nothing else has to load it. */
export type ElectronParts = Pick<
  typeof electron,
  | "app"
  | "BrowserWindow"
  | "dialog"
  | "ipcMain"
  | "Menu"
  | "nativeImage"
  | "Notification"
  | "powerMonitor"
  | "protocol"
  | "safeStorage"
  | "screen"
  | "session"
  | "shell"
  | "Tray"
>
