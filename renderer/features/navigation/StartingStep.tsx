import { IconCheck } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./GettingStarted.module.css"
import type { StartingStepView } from "./useStartingSteps.ts"

export const StartingStep = ({ step }: { readonly step: StartingStepView }) => {
  const { t } = useTexts("navigation")
  const label = t(`start.${step.name}`)
  return (
    <li>
      {step.done ? (
        <span className={classes.step}>
          <span className={classes.ticked} aria-hidden="true">
            <IconCheck size={12} stroke={3} />
          </span>
          <s className={classes.struck}>{label}</s>
          <span className="visually-hidden">({t("start.done")})</span>
        </span>
      ) : (
        <button type="button" className={classes.step} onClick={step.act}>
          <span className={classes.open} aria-hidden="true" />
          <span>
            {label}
            {step.awaited && <span className={classes.awaited}>{t("start.awaited")}</span>}
          </span>
        </button>
      )}
    </li>
  )
}
