import { createContext, use, useEffect, useRef } from "react"

/** What happens once a dialog has left the page: the layout gives the focus back to what had it. */
export const DialogGoneContext = createContext<() => void>(() => {})

/** Stands inside of a dialog, and tells when it is there no longer, however it went. */
export const WhenGone = () => {
  const gone = use(DialogGoneContext)
  const latest = useRef(gone)
  useEffect(() => {
    latest.current = gone
  })
  useEffect(() => () => latest.current(), [])
  return null
}
