import { Button } from "@mantine/core"
import { useTexts } from "../../../ui/useTexts.ts"
import { parseSubject } from "../../../../shared/attention/relevance/tuning.ts"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { SettingsPart } from "../../settings/SettingsPart.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import classes from "./ForYou.module.css"
import { TuningList } from "./TuningList.tsx"

/** What was asked to be seen more or less of, and the way back to nothing of it. */
export const ForYouSettings = () => {
  const { t } = useTexts("home")
  const site = useSite()
  const tuning = useObservable(site.forYouTuning)
  const command = useCommand()
  const subjects = Object.keys(tuning).flatMap((name) => parseSubject(name) ?? [])
  return (
    <SettingsPart part="home">
      <p className={classes.note}>{t(subjects.length === 0 ? "tuning.none" : "why.private")}</p>
      {command.error && <CommandErrorNote error={command.error} />}
      {subjects.length > 0 && (
        <>
          <TuningList subjects={subjects} />
          <div>
            <Button variant="default" size="xs" loading={command.running} onClick={() => command.run(site.resetForYou)}>
              {t("tuning.reset")}
            </Button>
          </div>
        </>
      )}
    </SettingsPart>
  )
}
