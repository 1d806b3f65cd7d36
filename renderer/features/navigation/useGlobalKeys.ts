import { useNavigate } from "@tanstack/react-router"
import { useEffect } from "react"
import { isTyping } from "../../ui/isTyping.ts"
import type { Shell } from "../../ui/shell.tsx"
import { createKeySequence } from "./keySequence.ts"

/** Ctrl+K always; C, /, ? and G-sequences where single keys are on and nobody types. */
export const useGlobalKeys = (shell: Shell): void => {
  const navigate = useNavigate()
  useEffect(() => {
    const sequence = createKeySequence()
    const acts: Readonly<Record<string, () => unknown>> = {
      c: () => shell.openComposer(),
      "/": shell.openJump,
      "?": shell.openHelp,
      "g h": () => navigate({ to: "/" }),
      "g i": () => navigate({ to: "/inbox" }),
      "g p": () => navigate({ to: "/people" }),
      "g d": () => navigate({ to: "/drafts" }),
      "g n": () => navigate({ to: "/network" }),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
        event.preventDefault()
        return shell.openJump()
      }
      if (!shell.singleKeys || event.defaultPrevented || event.repeat || isTyping(event)) return
      const pressed = sequence.press(event.key.toLowerCase(), event.timeStamp)
      const act = pressed === null ? undefined : acts[pressed]
      if (!act) return
      event.preventDefault()
      void act()
    }
    // Capture: the second key of a sequence must not reach a screen's own single keys.
    window.addEventListener("keydown", onKey, true)
    return () => window.removeEventListener("keydown", onKey, true)
  }, [shell, navigate])
}
