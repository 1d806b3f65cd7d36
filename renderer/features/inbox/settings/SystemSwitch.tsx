import { Switch } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { askForNotifications, readNotificationStanding } from "../../../platform/systemNotifications.ts"
import classes from "./ReachingMe.module.css"
import type { SettingsPartProps } from "./ReachingMe.tsx"

/** The only place where Palabre asks whether it may show notifications: when somebody turns them on. */
export const SystemSwitch = ({ settings, onChange }: SettingsPartProps) => {
  const { t } = useTranslation("inbox")
  const [standing, setStanding] = useState(readNotificationStanding)
  const turn = async (on: boolean) => {
    const answer = on ? await askForNotifications() : standing
    setStanding(answer)
    onChange({ system: on && answer === "granted" })
  }
  return (
    <div className={classes.group}>
      <Switch
        label={t("settings.system")}
        description={t("settings.systemHelp")}
        checked={settings.system && standing === "granted"}
        disabled={standing === "unsupported"}
        onChange={({ currentTarget }) => void turn(currentTarget.checked)}
      />
      {standing === "denied" && <p className={classes.note}>{t("settings.systemDenied")}</p>}
      {standing === "unsupported" && <p className={classes.note}>{t("settings.systemMissing")}</p>}
    </div>
  )
}
