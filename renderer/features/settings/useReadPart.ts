import { useEffect, useState } from "react"
import { useShell } from "../../ui/shell.tsx"
import { partHeading, SETTINGS_PARTS, type SettingsPartId } from "./settingsParts.ts"

/** A heading is read once it stands in the upper part of the panel. */
const UPPER = 0.35
const AT_END_PX = 4

const topOf = (part: SettingsPartId): number =>
  document.getElementById(partHeading(part))?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY

const findRead = (scroller: HTMLElement, asked: SettingsPartId | undefined): SettingsPartId | undefined => {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  // The last parts are too short to come up: what was asked for stands in view, and that is all it can do.
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - AT_END_PX
  if (asked && isAtEnd && topOf(asked) >= top && topOf(asked) < bottom) return asked
  const limit = isAtEnd ? bottom : top + height * UPPER
  // On a narrow screen the index alone fills the upper part: what comes first below it is read first.
  return (SETTINGS_PARTS.findLast(({ id }) => topOf(id) <= limit) ?? SETTINGS_PARTS[0])?.id
}

/** Which part is being read, as one scrolls. */
export const useReadPart = (asked: SettingsPartId | undefined): SettingsPartId | undefined => {
  const { scroller } = useShell()
  const [read, setRead] = useState(asked)
  useEffect(() => {
    if (!scroller) return undefined
    const look = () => setRead(findRead(scroller, asked))
    look()
    scroller.addEventListener("scroll", look, { passive: true })
    return () => scroller.removeEventListener("scroll", look)
  }, [scroller, asked])
  return read
}
