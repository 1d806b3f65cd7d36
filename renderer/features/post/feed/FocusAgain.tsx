import { useEffect, useRef } from "react"

/** Stands in the row of the post that was opened: gives it the focus back on the way back to the list. */
export const FocusAgain = ({ onDone }: { readonly onDone: () => void }) => {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    mark.current?.parentElement?.querySelector("article")?.focus({ preventScroll: true })
    onDone()
  }, [onDone])
  return <span ref={mark} hidden />
}
