import type { App, BrowserWindow, NativeImage } from "electron"

export interface BadgeParts {
  readonly app: Pick<App, "setBadgeCount">
  readonly windows: () => readonly Pick<BrowserWindow, "setOverlayIcon">[]
  readonly platform: NodeJS.Platform
  /** A mark for Windows' task bar, which shows no number of its own. */
  readonly mark: () => NativeImage
  readonly describe: (count: number) => string
}

/** How much awaits the member, on Palabre's icon in the dock or the task bar. */
export const showBadge = ({ app, windows, platform, mark, describe }: BadgeParts, count: number): void => {
  app.setBadgeCount(count)
  if (platform !== "win32") return
  for (const window of windows()) window.setOverlayIcon(count > 0 ? mark() : null, count > 0 ? describe(count) : "")
}
