import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { formatMinute, parseMinute } from "../inbox/settings/minuteOfDay.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Day.module.css"

/** From which hour on the next day waits, and what else may be asked for here. */
export const DayHour = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation("day")
  const site = useSite()
  const { hour } = useObservable(site.daySettings)
  const command = useCommand()
  const id = useId()
  return (
    <div className={classes.hour}>
      <label htmlFor={id}>{t("hour")}</label>
      <input
        id={id}
        type="time"
        className={classes.time}
        value={formatMinute(hour)}
        onChange={({ currentTarget }) => {
          const minute = parseMinute(currentTarget.value)
          if (minute !== undefined) command.run(() => site.changeDay({ hour: minute }))
        }}
      />
      {children}
      {command.error && <CommandErrorNote error={command.error} />}
    </div>
  )
}
