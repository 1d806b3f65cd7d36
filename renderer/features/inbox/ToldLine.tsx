import { useTranslation } from "react-i18next"
import type { Told } from "../../../shared/attention/attentionEvent.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Inbox.module.css"

/** What was decided, and what whoever decided said to it. */
export const ToldLine = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation("moderation")
  const words = useTold(told)
  const note = "note" in told ? told.note : ""
  return (
    <p className={classes.words} dir="auto">
      {words}
      {note !== "" && (
        <>
          {" "}
          {t("told.said")} <bdi>{note}</bdi>
        </>
      )}
    </p>
  )
}

const useTold = (told: Told): string => {
  const { t } = useTranslation(["moderation", "trust"])
  const site = useObservable(useSite().name)
  if (told.kind === "appeal") return t(told.shown ? "told.appeal.shown" : "told.appeal.hidden")
  if (told.kind === "report") return t(`told.report.${told.outcome}`)
  if (told.kind === "letOut") return t("told.letOut", { name: told.name })
  if (told.kind === "siteFunction")
    return t(told.given ? "told.function" : "told.functionTaken", { site, role: t(`trust:role.${told.function}`) })
  return t(`told.${told.kind}`, { site, role: t(`trust:role.${told.role}`) })
}
