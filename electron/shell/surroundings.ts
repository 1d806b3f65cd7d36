import type { WebContents } from "electron"
import { showBadge } from "./badge.ts"
import type { DesktopState } from "./desktopState.ts"
import type { ElectronParts } from "./electronParts.ts"
import { drawIcon } from "./icon.ts"
import { menuTemplate } from "./menu.ts"
import type { MenuWishes } from "./menu.ts"
import { createNotices } from "./notices.ts"
import type { Notices } from "./notices.ts"
import { tell } from "./profileWindow.ts"
import { openTray } from "./tray.ts"
import type { Windows } from "./windows.ts"
import { wordsIn } from "./words.ts"
import type { Language } from "./words.ts"

const MARK_SIDE = 32

export interface SurroundingsParts {
  readonly electron: Pick<ElectronParts, "app" | "Menu" | "nativeImage" | "Notification" | "Tray">
  readonly platform: NodeJS.Platform
  readonly state: DesktopState
  readonly windows: Windows
  readonly language: () => Language
  readonly quit: () => void
}

/** What the system shows of Palabre around its windows: menu, sign in the bar, number on the icon, notifications. */
export interface Surroundings {
  readonly trayStands: boolean
  refresh(): void
  showCount(contents: WebContents, count: number): void
  noticesOf(contents: WebContents): Notices
}

export const createSurroundings = (parts: SurroundingsParts): Surroundings => {
  const { app, Menu, nativeImage, Notification, Tray } = parts.electron
  const { platform, state, windows, language, quit } = parts
  const counts = new Map<WebContents, number>()
  const notices = new WeakMap<WebContents, Notices>()
  const image = (pixels: Uint8Array, side: number) =>
    nativeImage.createFromBitmap(Buffer.from(pixels), { width: side, height: side, scaleFactor: 2 })
  const total = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

  const tray = openTray(
    { create: (icon) => new Tray(icon), image, menu: (template) => Menu.buildFromTemplate(template) },
    {
      show: () => windows.show(),
      setBackground(background) {
        void state.change({ background }).catch(() => undefined)
        refresh()
      },
      quit,
    },
  )
  const send: MenuWishes["send"] = (command) => windows.tellFront({ kind: "command", command })
  const refresh = (): void => {
    const template = menuTemplate({ language: language(), macOS: platform === "darwin", send, quit })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    tray.update({ language: language(), background: state.get().background, count: total() })
  }
  refresh()
  return {
    trayStands: tray.stands,
    refresh,
    showCount(contents, count) {
      if (!counts.has(contents)) contents.once("destroyed", () => counts.delete(contents))
      counts.set(contents, count)
      const badge = {
        app,
        platform,
        windows: () => windows.all().map(({ window }) => window),
        mark: () => image(drawIcon(MARK_SIDE, true), MARK_SIDE),
        describe: wordsIn(language()).waiting,
      }
      showBadge(badge, total())
      tray.update({ language: language(), background: state.get().background, count: total() })
    },
    noticesOf(contents) {
      const known = notices.get(contents)
      if (known) return known
      const made = createNotices(
        (options) => new Notification(options),
        (tag) => {
          windows.show(contents)
          const entry = windows.find(contents)
          if (entry) tell(entry.window, { kind: "clicked", tag })
        },
      )
      notices.set(contents, made)
      contents.once("destroyed", () => made.withdrawAll())
      return made
    },
  }
}
