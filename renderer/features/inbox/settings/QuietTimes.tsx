import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { QuietHours } from "../../../../shared/attention/quietHours.ts"
import { HourSelect } from "../../../ui/HourSelect.tsx"
import classes from "./ReachingMe.module.css"
import type { SettingsPartProps } from "./ReachingMe.tsx"

/** From seven in the evening to eight in the morning, until somebody says otherwise. */
const FIRST: QuietHours = { from: 19 * 60, to: 8 * 60 }

export const QuietTimes = ({ settings: { quiet }, onChange }: SettingsPartProps) => {
  const { t } = useTranslation("inbox")
  const field = (end: "from" | "to", hours: QuietHours) => (
    <HourSelect
      label={t(`settings.${end}`)}
      value={hours[end]}
      onChange={(minute) => onChange({ quiet: { ...hours, [end]: minute } })}
    />
  )
  return (
    <div className={classes.group}>
      <Switch
        label={t("settings.quiet")}
        description={t("settings.quietHelp")}
        checked={quiet !== null}
        onChange={({ currentTarget }) => onChange({ quiet: currentTarget.checked ? FIRST : null })}
      />
      {quiet && (
        <div className={classes.hours}>
          {field("from", quiet)}
          {field("to", quiet)}
        </div>
      )}
    </div>
  )
}
