import { useEffect, useRef } from "react"
import { isTyping } from "./isTyping.ts"
import { useShell } from "./shell.tsx"

/** Single-key shortcuts of a screen, by `event.key` in lower case; silent while somebody types, or where they are turned off. */
export const useSingleKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const { singleKeys } = useShell()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!singleKeys) return undefined
    const onKey = (event: KeyboardEvent) => {
      const act = isTyping(event) ? undefined : latest.current[event.key.toLowerCase()]
      if (!act || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [singleKeys])
}
