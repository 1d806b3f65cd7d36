import { useEffect, useRef } from "react"

/** Ctrl+Enter where no editor hears it: in the preview. */
export const usePublishKey = (isActive: boolean, publish: () => void): void => {
  const latest = useRef(publish)
  useEffect(() => {
    latest.current = publish
  })
  useEffect(() => {
    if (!isActive) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [isActive])
}
