import { Button } from "@mantine/core"
import { IconCircleCheck, IconSun } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DayView } from "../../../shared/application/site.ts"
import { isDayReady } from "../../../shared/attention/day/daySettings.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Day.module.css"
import { DayHour } from "./DayHour.tsx"
import { DayParts } from "./DayParts.tsx"
import { useReadingTime } from "./useReadingTime.ts"

const isEmpty = ({ concerns, questions, said, newcomers }: DayView): boolean =>
  concerns.length + questions.length + said.length + newcomers.length === 0

/** "My day": what happened since the last one, in five minutes; then it is done. */
export const DayScreen = () => {
  const { t } = useTranslation("day")
  const site = useSite()
  const settings = useObservable(site.daySettings)
  // What is being read stays as it is; what comes meanwhile is for the next day.
  const [day, setDay] = useState(() => (isDayReady(settings, Date.now()) ? site.readDay() : null))
  const command = useCommand()
  const navigate = useNavigate()
  const goHome = () => void navigate({ to: "/" })
  const finish = (read: DayView, then?: () => void) =>
    command.run(
      () => site.changeDay({ doneAt: Date.now() }),
      () => {
        void site.markRead([...read.questions, ...read.said])
        setDay(null)
        then?.()
      },
    )
  return (
    <Screen title={t("title")} lead={day && !isEmpty(day) && <ReadingTime day={day} />}>
      {command.error && <CommandErrorNote error={command.error} />}
      {day && !isEmpty(day) ? (
        <>
          <DayParts day={day} />
          <div className={classes.done}>
            <Button loading={command.running} onClick={() => finish(day)}>
              {t("finish")}
            </Button>
            <p>{t("finishHelp")}</p>
          </div>
        </>
      ) : day ? (
        <Rest said="quiet" onHome={() => finish(day, goHome)} />
      ) : (
        <Rest said="done" onHome={goHome} />
      )}
      <DayHour>
        {day === null && (
          <button type="button" className={classes.since} onClick={() => setDay(site.readDay())}>
            {t("done.now")}
          </button>
        )}
      </DayHour>
    </Screen>
  )
}

const ReadingTime = ({ day }: { readonly day: DayView }) => {
  const { t } = useTranslation("day")
  const { words, minutes } = useReadingTime(day)
  return <>{t("readingTime", { words, count: minutes })}</>
}

interface RestProps {
  readonly said: "quiet" | "done"
  readonly onHome: () => void
}

/** Nothing to read, or all of it read: the way on is Home. */
const Rest = ({ said, onHome }: RestProps) => {
  const { t } = useTranslation("day")
  const Icon = said === "quiet" ? IconSun : IconCircleCheck
  return (
    <EmptyState
      icon={<Icon size={26} />}
      title={t(`${said}.title`)}
      text={t(`${said}.text`)}
      action={<Button onClick={onHome}>{t("done.home")}</Button>}
    />
  )
}
