import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { HourSelect } from "../../ui/HourSelect.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Day.module.css"

/** From which hour on the next day waits, and what else may be asked for here. */
export const DayHour = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation("day")
  const site = useSite()
  const { hour } = useObservable(site.daySettings)
  const command = useCommand()
  return (
    <div className={classes.hour}>
      <HourSelect
        className={classes.choice}
        label={t("hour")}
        value={hour}
        onChange={(minute) => command.run(() => site.changeDay({ hour: minute }))}
      />
      {children}
      {command.error && <CommandErrorNote error={command.error} />}
    </div>
  )
}
