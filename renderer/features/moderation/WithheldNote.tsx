import { IconEyeOff } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ItemKey, WithheldView } from "../../../shared/application/moderationViews.ts"
import { useDay } from "../../ui/useDay.ts"
import { useMember } from "../post/useCommunity.ts"
import classes from "./Moderation.module.css"
import { onDemand } from "../../ui/onDemand.tsx"
import { useWhoElse } from "./useWhoElse.ts"

const AppealDialog = onDemand(async () => (await import("./AppealDialog.tsx")).AppealDialog)

interface WithheldNoteProps {
  readonly target: ItemKey
  readonly withheld: WithheldView
}

/** Tells the author why others do not see what they wrote, and whom they can ask. */
export const WithheldNote = ({ target, withheld }: WithheldNoteProps) => {
  const { t } = useTranslation("moderation")
  const { why, hidden } = withheld
  return (
    <aside className={classes.note}>
      <IconEyeOff size={18} aria-hidden="true" className={classes.noteIcon} />
      <div className={classes.grow}>
        {why === "hidden" && hidden ? (
          <HiddenNote target={target} withheld={{ ...withheld, hidden }} />
        ) : (
          <p>{t(`withheld.${why === "hidden" ? "reader" : why}`)}</p>
        )}
      </div>
    </aside>
  )
}

interface HiddenNoteProps {
  readonly target: ItemKey
  readonly withheld: WithheldView & { readonly hidden: NonNullable<WithheldView["hidden"]> }
}

const HiddenNote = ({ target, withheld: { hidden, erasing, appeal } }: HiddenNoteProps) => {
  const { t } = useTranslation("moderation")
  const day = useDay()
  const said = erasing ?? hidden
  const name = useMember(said.by)?.name ?? t("withheld.somebody")
  const answerer = useMember(appeal?.answer?.by ?? said.by)?.name ?? t("withheld.somebody")
  const who = useWhoElse(target)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <p className={classes.strong}>
        {t(erasing ? "withheld.erasing" : "withheld.hidden", {
          name,
          date: day(said.at),
          reason: t(`reason.${said.reason}`),
        })}
      </p>
      {said.note !== "" && <blockquote className={classes.quote}>{said.note}</blockquote>}
      <p>{erasing ? t("withheld.erasingText", { date: day(erasing.from) }) : t("withheld.hiddenText")}</p>
      {!appeal && (
        <button type="button" className={classes.link} onClick={() => setAsking(true)}>
          {t("withheld.appeal")}
        </button>
      )}
      {appeal && <p>{t("withheld.appealed", { date: day(appeal.at) })}</p>}
      {appeal?.answer === null && who === null && <p>{t("appeal.nobody")}</p>}
      {appeal?.answer && <p>{t("withheld.upheld", { name: answerer, date: day(appeal.answer.at) })}</p>}
      {appeal?.answer && appeal.answer.note !== "" && (
        <blockquote className={classes.quote}>{appeal.answer.note}</blockquote>
      )}
      {asking && <AppealDialog target={target} onClose={() => setAsking(false)} />}
    </>
  )
}
