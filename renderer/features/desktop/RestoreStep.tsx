import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { WindowBridge } from "../../../shared/bridge/windowBridge.ts"
import arrival from "../arrival/Arrival.module.css"
import { StepHeading } from "../arrival/StepHeading.tsx"
import { RestoreForm } from "./RestoreForm.tsx"
import { useDesktop } from "./useDesktop.ts"

interface RestoreStepProps {
  readonly bridge: WindowBridge
  readonly onBack: () => void
}

/** First run on a machine that takes the place of another: nothing is created, a copy's data is taken. */
export const RestoreStep = ({ bridge, onBack }: RestoreStepProps) => {
  const { t } = useTranslation(["desktop", "common"])
  const { failure, change } = useDesktop(bridge)
  return (
    <div className={arrival.stack}>
      <StepHeading title={t("restore")} lead={t("restoreFirst")} />
      <RestoreForm onChange={change} />
      {failure && <p role="alert">{t(`errors.${failure}`)}</p>}
      <div className={arrival.buttons}>
        <Button variant="default" onClick={onBack}>
          {t("common:back")}
        </Button>
      </div>
    </div>
  )
}
