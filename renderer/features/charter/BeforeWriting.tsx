import { memo, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { CommandError } from "../../../shared/application/site.ts"
import { onDemand } from "../../ui/onDemand.tsx"
import { useSite } from "../../ui/site.ts"
import { useNow } from "../../ui/useNow.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Composing.module.css"

const CharterDialog = onDemand(async () => (await import("./CharterDialog.tsx")).CharterDialog)

/** Whoever is asked for the charter first reads why beside their text, and is led there when they publish. */
export const BeforeWriting = memo(function BeforeWriting({ error }: { readonly error: CommandError | null }) {
  const { t } = useTexts("charter")
  const { standing } = useObservable(useSite().charter)
  const now = useNow()
  const [asked, setAsked] = useState(false)
  /** The refusal after which it was closed: each new one opens it again. */
  const [closed, setClosed] = useState<CommandError | null>(null)
  const refused = error?.kind === "charter" ? error : null
  const opened = asked || (refused !== null && refused !== closed)
  const close = () => {
    setAsked(false)
    setClosed(refused)
  }
  const isOver = standing.kind === "changed" && standing.until < now
  if (standing.kind !== "newcomer" && !isOver) return null
  return (
    <div className={classes.before}>
      {t(isOver ? "note.over" : "note.newcomer")}{" "}
      <button type="button" className={classes.read} onClick={() => setAsked(true)}>
        {t("note.read")}
      </button>
      {opened && <CharterDialog onClose={close} />}
    </div>
  )
})
