import type { BrowserWindowConstructorOptions, Rectangle } from "electron"

export interface WindowPlace {
  readonly preload: string
  /** Where the data of the profile lies; undefined for profiles of a loopback address. */
  readonly partition: string | undefined
  readonly bounds: Partial<Rectangle>
  readonly macOS: boolean
}

/** The page has one frozen object of ours, and otherwise nothing that a tab of a browser has not. */
export const windowOptions = ({ preload, partition, bounds, macOS }: WindowPlace): BrowserWindowConstructorOptions => ({
  width: 1280,
  height: 860,
  ...bounds,
  minWidth: 340,
  minHeight: 480,
  title: "Palabre",
  // Shown once there is something to see.
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    ...(partition === undefined ? {} : { partition }),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // See requests.ts: elsewhere a dictionary would have to be fetched.
    spellcheck: macOS,
    // Syncing goes on while the window is hidden.
    backgroundThrottling: false,
  },
})
