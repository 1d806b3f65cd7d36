import { IconArrowUp } from "@tabler/icons-react"
import { useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import classes from "./Feed.module.css"

interface FreshPillProps {
  readonly count: number
  /** The reader is at the very top, where what comes above may push what is below. */
  readonly atTop: boolean
  /** It comes while the reader is at, or on the way to, a place further down. */
  readonly over: boolean
  readonly onShow: () => void
}

/**
 * What arrived above, until it is asked for. It lies over the text where it comes while one reads further down, and takes
 * room of its own at the top; room that it has taken it keeps, since giving it back would move what is read.
 */
export const FreshPill = ({ count, atTop, over, onShow }: FreshPillProps) => {
  const { t } = useTexts("home")
  const [isOver, setIsOver] = useState(over)
  if (isOver && atTop && !over) setIsOver(false)
  return (
    <div className={classes.pillRow} data-over={isOver}>
      <button type="button" className={classes.pill} onClick={onShow}>
        <IconArrowUp size={16} aria-hidden="true" />
        {t("newPosts", { count })}
      </button>
    </div>
  )
}
