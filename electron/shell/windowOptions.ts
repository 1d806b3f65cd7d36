import type { BrowserWindowConstructorOptions } from "electron"

/** No preload and no IPC: the page asks its host over `/api/…` as in a browser, so the window has nothing that a tab has not. */
export const windowOptions: BrowserWindowConstructorOptions = {
  width: 1280,
  height: 860,
  minWidth: 340,
  minHeight: 480,
  title: "Palabre",
  autoHideMenuBar: true,
  webPreferences: {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: true,
    // Syncing goes on while the window is hidden.
    backgroundThrottling: false,
  },
}
