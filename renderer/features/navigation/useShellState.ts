import { useCallback, useMemo, useRef, useState } from "react"
import { usePreferences } from "../../app/preferences.ts"
import { returnFocus } from "../../ui/returnFocus.ts"
import type { ComposerStart, Shell } from "../../ui/shell.tsx"

export type DialogName = "new-community" | "invite" | "help" | "jump"

interface Slots {
  readonly scroller: HTMLElement | null
  readonly rail: HTMLElement | null
}

/** Which dialog is open, and what the layout offers its screens. */
export const useShellState = ({ scroller, rail }: Slots) => {
  const [{ singleKeys }] = usePreferences()
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const [composer, setComposer] = useState<ComposerStart | null>(null)
  const [menu, setMenu] = useState(false)

  /** What had the focus when the dialog was asked for: dialogs come late, and find it gone. */
  const origin = useRef<Element | null>(null)
  const close = useCallback(() => {
    setDialog(null)
    setComposer(null)
  }, [])
  const giveFocusBack = useCallback(() => returnFocus(origin.current), [])

  const shell = useMemo((): Shell => {
    const open = (name: DialogName) => () => {
      origin.current = document.activeElement
      setMenu(false)
      setDialog(name)
    }
    return {
      openComposer: (start = {}) => {
        origin.current = document.activeElement
        setMenu(false)
        setComposer(start)
      },
      openNewCommunity: open("new-community"),
      openInvite: open("invite"),
      openHelp: open("help"),
      openJump: open("jump"),
      singleKeys,
      scroller,
      rail,
    }
  }, [singleKeys, scroller, rail])

  return { shell, dialog, composer, close, giveFocusBack, menu, setMenu }
}
