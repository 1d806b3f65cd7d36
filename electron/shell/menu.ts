import type { MenuItemConstructorOptions } from "electron"
import type { MENU_COMMANDS } from "../../shared/bridge/desktopContract.ts"
import { wordsIn } from "./words.ts"
import type { Language } from "./words.ts"

export interface MenuWishes {
  readonly language: Language
  readonly macOS: boolean
  readonly send: (command: (typeof MENU_COMMANDS)[number]) => void
  readonly quit: () => void
}

/** The application's menu. Roles do what the system does everywhere; no entry opens developer tools. */
export const menuTemplate = ({ language, macOS, send, quit }: MenuWishes): MenuItemConstructorOptions[] => {
  const words = wordsIn(language)
  const line: MenuItemConstructorOptions = { type: "separator" }
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: "CommandOrControl+,",
    click: () => send("settings"),
  }
  const leave: MenuItemConstructorOptions = {
    label: words.quit,
    accelerator: "CommandOrControl+Q",
    click: quit,
  }
  const application: MenuItemConstructorOptions = {
    label: "Palabre",
    submenu: [settings, line, { role: "services" }, line, { role: "hide" }, { role: "hideOthers" }, line, leave],
  }
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      { label: words.write, accelerator: "CommandOrControl+N", click: () => send("write") },
      { label: words.search, accelerator: "CommandOrControl+F", click: () => send("search") },
      { label: words.network, click: () => send("network") },
      line,
      ...(macOS ? [] : [settings, line]),
      { role: "close", label: words.close },
      ...(macOS ? [] : [leave]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      { role: "undo", label: words.undo },
      { role: "redo", label: words.redo },
      line,
      { role: "cut", label: words.cut },
      { role: "copy", label: words.copy },
      { role: "paste", label: words.paste },
      { role: "pasteAndMatchStyle", label: words.pastePlain },
      { role: "selectAll", label: words.selectAll },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: "reload", label: words.reload },
      line,
      { role: "resetZoom", label: words.actualSize },
      { role: "zoomIn", label: words.zoomIn },
      { role: "zoomOut", label: words.zoomOut },
      line,
      { role: "togglefullscreen", label: words.fullScreen },
    ],
  }
  const window: MenuItemConstructorOptions = {
    label: words.window,
    role: "window",
    submenu: [{ role: "minimize", label: words.minimise }, { role: "front" }],
  }
  return macOS ? [application, file, edit, view, window] : [file, edit, view]
}
