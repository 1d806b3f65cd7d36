import { useTranslation } from "react-i18next"
import type { LettingOut } from "../../../shared/application/lettingOut.ts"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useAsked } from "../community/WhyNotWrite.tsx"
import classes from "./Access.module.css"

/** Somebody took me out of it: who, when, why, what stays, and who can let me in again. */
export const LetOutNote = ({ out: { name, by, at, note, owners } }: { readonly out: LettingOut }) => {
  const { t } = useTranslation("access")
  const authors = useObservable(useSite().authors)
  const day = useDay()
  const names = useAsked(owners)
  const who = (by && authors.get(by)?.name) ?? t("out.somebody")
  return (
    <section className={classes.guest} aria-label={t("out.title", { name })}>
      <p className={classes.title}>{t("out.title", { name })}</p>
      <p className={classes.text}>
        <bdi>{t("out.by", { name: who, date: day(at) })}</bdi>
        {note !== "" && (
          <>
            {" "}
            <bdi>{t("reason", { note })}</bdi>
          </>
        )}
      </p>
      <p className={classes.text}>
        {t("out.stays")} <a href="#/my-data">{t("out.data")}</a>
      </p>
      {names !== "" && (
        <p className={classes.text}>
          <bdi>{t("out.ask", { names })}</bdi>
        </p>
      )}
    </section>
  )
}
