import { IconSparkles } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { RankedPost } from "../../../../shared/application/site.ts"
import { useWhyWords } from "./useWhyWords.ts"
import classes from "./ForYou.module.css"

interface WhyLineProps {
  readonly why: RankedPost["why"]
  readonly onAsk: () => void
}

/** Above a post: the strongest reason for which it is here; all of them, and what to change, behind it. */
export const WhyLine = ({ why, onAsk }: WhyLineProps) => {
  const { t } = useTexts("home")
  const words = useWhyWords()(why[0])
  return (
    <p>
      <button type="button" className={classes.why} title={t("why.ask")} onClick={onAsk}>
        <IconSparkles size={13} aria-hidden="true" />
        <span>
          <span className="visually-hidden">{t("why.ask")} </span>
          <bdi>{words}</bdi>
        </span>
      </button>
    </p>
  )
}
