import { useTexts } from "../../../ui/useTexts.ts"
import { nameSubject, type Subject } from "../../../../shared/attention/relevance/tuning.ts"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Segments } from "../../../ui/Segments.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import classes from "./ForYou.module.css"
import { useSubjectName } from "./useWhyWords.ts"

const CHOICES = ["less", "same", "more"] as const

/** More or less of each subject; in force at once. */
export const TuningList = ({ subjects }: { readonly subjects: readonly Subject[] }) => {
  const { t } = useTexts("home")
  const site = useSite()
  const tuning = useObservable(site.forYouTuning)
  const nameOf = useSubjectName()
  const command = useCommand()
  return (
    <>
      {command.error && <CommandErrorNote error={command.error} />}
      <ul className={classes.subjects}>
        {subjects.map((subject) => {
          const name = nameOf(subject)
          return (
            <li key={nameSubject(subject)} className={classes.subject}>
              <bdi className={classes.subjectName}>{name}</bdi>
              <Segments
                label={t("tuning.of", { name })}
                values={CHOICES}
                value={tuning[nameSubject(subject)] ?? "same"}
                nameOf={(choice) => t(`tuning.${choice}`)}
                onChange={(choice) => command.run(() => site.tuneForYou(subject, choice === "same" ? null : choice))}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
