import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import classes from "./Arrival.module.css"

interface StepButtonsProps {
  /** What the button says that sends the step. */
  readonly submit: string
  /** The step is under way: nobody goes back meanwhile. */
  readonly busy?: boolean
  readonly onBack: () => void
}

/** The end of a step's form: back, or on. */
export const StepButtons = ({ submit, busy = false, onBack }: StepButtonsProps) => {
  const { t } = useTranslation("common")
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onBack} disabled={busy}>
        {t("back")}
      </Button>
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
    </div>
  )
}
