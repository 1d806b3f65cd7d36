import { useEffect, useRef, useState } from "react"

interface Drop {
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
}

/** Takes a file or a text dropped anywhere on the page, where the browser would otherwise open it. True while something hovers. */
export const usePageDrop = (drop: Drop): boolean => {
  const [over, setOver] = useState(false)
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    const stop = new AbortController()
    const listen = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
      window.addEventListener(type, act, { signal: stop.signal })
    listen("dragover", (event) => {
      event.preventDefault()
      setOver(true)
    })
    listen("dragleave", () => setOver(false))
    listen("drop", (event) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      const text = event.dataTransfer?.getData("text/plain")
      if (file) latest.current.onFile(file)
      else if (text) latest.current.onText(text)
    })
    return () => stop.abort()
  }, [])
  return over
}
