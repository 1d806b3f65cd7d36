import { IconArrowUp } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import classes from "./Feed.module.css"

interface FreshPillProps {
  readonly count: number
  /** Words stand on top of the first post: the pill must not lie over them. */
  readonly isAboveWords: boolean
  readonly onShow: () => void
}

/** What arrived above, until it is asked for. Its room is there before anything came: nothing that is read moves. */
export const FreshPill = ({ count, isAboveWords, onShow }: FreshPillProps) => {
  const { t } = useTexts("home")
  return (
    <div className={classes.pillRow} data-words={isAboveWords}>
      {count > 0 && (
        <button type="button" className={classes.pill} onClick={onShow}>
          <IconArrowUp size={16} aria-hidden="true" />
          {t("newPosts", { count })}
        </button>
      )}
    </div>
  )
}
