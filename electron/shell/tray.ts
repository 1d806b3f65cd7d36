import type { Menu, MenuItemConstructorOptions, NativeImage, Tray } from "electron"
import { drawIcon } from "./icon.ts"
import { wordsIn } from "./words.ts"
import type { Language } from "./words.ts"

/** Pixels of the sign in the system's bar; twice that for dense screens. */
const SIDE = 16

export interface TrayParts {
  readonly create: (image: NativeImage) => Tray
  readonly image: (pixels: Uint8Array, side: number) => NativeImage
  readonly menu: (template: MenuItemConstructorOptions[]) => Menu
}

export interface TrayWishes {
  readonly language: Language
  readonly background: boolean
  /** What awaits the member. */
  readonly count: number
}

export interface TrayActions {
  readonly show: () => void
  readonly setBackground: (background: boolean) => void
  readonly quit: () => void
}

export interface DesktopTray {
  /** False where this system has no place for it. */
  readonly stands: boolean
  update(wishes: TrayWishes): void
  remove(): void
}

/** Palabre's sign in the system's bar: the way back to a hidden window, and the way to quit really. */
export const openTray = ({ create, image, menu }: TrayParts, actions: TrayActions): DesktopTray => {
  const imageFor = (count: number): NativeImage => image(drawIcon(SIDE * 2, count > 0), SIDE * 2)
  let tray: Tray | undefined
  try {
    tray = create(imageFor(0))
  } catch {
    // A Linux desktop without a place for it: the window then says so in its settings.
    tray = undefined
  }
  tray?.on("click", actions.show)
  return {
    stands: tray !== undefined,
    update({ language, background, count }) {
      const words = wordsIn(language)
      tray?.setImage(imageFor(count))
      tray?.setToolTip(count > 0 ? words.waiting(count) : "Palabre")
      tray?.setContextMenu(
        menu([
          { label: words.show, click: actions.show },
          {
            label: words.background,
            type: "checkbox",
            checked: background,
            click: ({ checked }) => actions.setBackground(checked),
          },
          { type: "separator" },
          { label: words.quit, click: actions.quit },
        ]),
      )
    },
    remove: () => tray?.destroy(),
  }
}
