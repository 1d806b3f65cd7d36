import { IconBuildingCommunity, IconHistory, IconMailOpened } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import classes from "./Arrival.module.css"
import { SitesElsewhere } from "./SitesElsewhere.tsx"
import { StepHeading } from "./StepHeading.tsx"

interface ChoiceStepProps {
  /** This profile holds no site yet. */
  readonly first: boolean
  /** A copy of the data can be taken here. */
  readonly restores: boolean
  readonly onChosen: (path: "found" | "join" | "back" | "restore") => void
}

export const ChoiceStep = ({ first, restores, onChosen }: ChoiceStepProps) => {
  const { t } = useTranslation("arrival")
  return (
    <>
      <StepHeading title={t(first ? "title" : "choice.another")} lead={t("choice.lead")} />
      {first && <SitesElsewhere />}
      <div className={classes.choices}>
        <button type="button" className={classes.choice} onClick={() => onChosen("join")}>
          <IconMailOpened size={22} aria-hidden="true" />
          <span className={classes.choiceTitle}>{t("choice.join")}</span>
          <span className={classes.choiceText}>{t("choice.joinText")}</span>
        </button>
        <button type="button" className={classes.choice} onClick={() => onChosen("found")}>
          <IconBuildingCommunity size={22} aria-hidden="true" />
          <span className={classes.choiceTitle}>{t("choice.found")}</span>
          <span className={classes.choiceText}>{t("choice.foundText")}</span>
        </button>
        {restores && (
          <button type="button" className={classes.choice} onClick={() => onChosen("restore")}>
            <IconHistory size={22} aria-hidden="true" />
            <span className={classes.choiceTitle}>{t("choice.restore")}</span>
            <span className={classes.choiceText}>{t("choice.restoreText")}</span>
          </button>
        )}
      </div>
      <button type="button" className={classes.link} onClick={() => onChosen("back")}>
        {t("choice.back")}
      </button>
    </>
  )
}
