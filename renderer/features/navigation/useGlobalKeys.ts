import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { isInField, isTyping, isWindowOpen } from "../../ui/isTyping.ts"
import type { Shell } from "../../ui/shell.tsx"
import { createKeySequence } from "./keySequence.ts"
import { readSequence } from "./shortcuts.ts"

export interface FurtherKeys {
  readonly nextUnread: (step: 1 | -1) => void
  readonly markAllRead: () => void
}

const isPlain = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey

/** Ctrl+K always; keys with Alt or Shift outside of fields; single keys and G-sequences where they are turned on. */
export const useGlobalKeys = (shell: Shell, further: FurtherKeys): void => {
  const navigate = useNavigate()
  const latest = useRef(further)
  useEffect(() => {
    latest.current = further
  })
  useEffect(() => {
    const sequence = createKeySequence()
    const acts = new Map<string, () => unknown>([
      [readSequence("newPost"), () => shell.openComposer()],
      [readSequence("jump"), shell.openJump],
      [readSequence("help"), shell.openHelp],
      [readSequence("goHome"), () => navigate({ to: "/" })],
      [readSequence("goInbox"), () => navigate({ to: "/inbox" })],
      [readSequence("goDay"), () => navigate({ to: "/day" })],
      [readSequence("goPeople"), () => navigate({ to: "/people" })],
      [readSequence("goDrafts"), () => navigate({ to: "/drafts" })],
      [readSequence("goSaved"), () => navigate({ to: "/saved" })],
      [readSequence("goNetwork"), () => navigate({ to: "/network" })],
    ])
    /** True where the key was one of these. */
    const pressTogether = (event: KeyboardEvent): boolean => {
      const { key, shiftKey, altKey } = event
      if (!shiftKey || !isPlain(event) || isInField(event)) return false
      if (key === "Escape" && !altKey) return (latest.current.markAllRead(), true)
      if (!altKey || (key !== "ArrowDown" && key !== "ArrowUp")) return false
      latest.current.nextUnread(key === "ArrowDown" ? 1 : -1)
      return true
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        if (isWindowOpen()) return
        event.preventDefault()
        return shell.openJump()
      }
      if (event.defaultPrevented || event.repeat) return
      if (pressTogether(event)) return event.preventDefault()
      if (!shell.singleKeys || isTyping(event)) return
      const pressed = sequence.press(event.key.toLowerCase(), event.timeStamp)
      const act = pressed === null ? undefined : acts.get(pressed)
      if (!act) return
      event.preventDefault()
      void act()
    }
    // Capture: the second key of a sequence must not reach a screen's own single keys.
    window.addEventListener("keydown", onKey, true)
    return () => window.removeEventListener("keydown", onKey, true)
  }, [shell, navigate])
}
