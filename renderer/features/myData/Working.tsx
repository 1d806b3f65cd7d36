import { Button, Progress } from "@mantine/core"
import { useTranslation } from "react-i18next"
import rows from "../../ui/Rows.module.css"
import classes from "./MyData.module.css"

interface WorkingProps {
  readonly label: string
  /** From 0 to 1. */
  readonly done: number
  readonly onCancel: () => void
}

export const Working = ({ label, done, onCancel }: WorkingProps) => {
  const { t } = useTranslation("common")
  const percent = Math.round(done * 100)
  return (
    <div className={classes.working}>
      <Progress.Root size="lg" className={classes.bar ?? ""}>
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
      <span className={rows.meta}>{percent} %</span>
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  )
}
