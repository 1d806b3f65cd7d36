import { IconArrowUp } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import classes from "./Feed.module.css"

interface FreshPillProps {
  readonly count: number
  readonly onShow: () => void
}

/** What arrived above, until it is asked for. Its room is there before anything came: nothing that is read moves. */
export const FreshPill = ({ count, onShow }: FreshPillProps) => {
  const { t } = useTexts("home")
  return (
    <div className={classes.pillRow}>
      {count > 0 && (
        <button type="button" className={classes.pill} onClick={onShow}>
          <IconArrowUp size={16} aria-hidden="true" />
          {t("newPosts", { count })}
        </button>
      )}
    </div>
  )
}
