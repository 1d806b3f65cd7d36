import { useTexts } from "../../ui/useTexts.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import classes from "./KeptNote.module.css"
import type { KeptForm } from "./useKeptForm.ts"

type KeptNoteProps = Pick<KeptForm<never>, "resumed" | "clear" | "failure">

/** Says that what stands in a form was typed earlier, and offers to begin anew; or that it could not be kept. */
export const KeptNote = ({ resumed, clear, failure }: KeptNoteProps) => {
  const { t } = useTexts("composer")
  return (
    <>
      {resumed && (
        <p className={classes.resumed}>
          {t("resumed")}{" "}
          <button type="button" className={classes.startOver} onClick={clear}>
            {t("startOver")}
          </button>
        </p>
      )}
      {failure && <CommandErrorNote error={failure} />}
    </>
  )
}
