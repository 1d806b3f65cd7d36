import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "../../ui/Places.module.css"

/** What a community has to show: its conversation, the questions that wait, what it is. */
export const CommunityPlaces = ({ ledger }: { readonly ledger: LedgerId }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const questions = useObservable(useMemo(() => site.openQuestions(ledger), [site, ledger])).length
  const current = {
    activeProps: { "aria-current": "page" },
    activeOptions: { exact: true },
    params: { ledger },
  } as const
  return (
    <nav className={classes.places} aria-label={t("places.label")}>
      <Link to="/c/$ledger" {...current}>
        {t("places.posts")}
      </Link>
      <Link to="/c/$ledger/questions" {...current}>
        {t("places.questions")}
        {questions > 0 && (
          <span className={classes.count}>
            {questions}
            <span className="visually-hidden"> {t("places.waiting", { count: questions })}</span>
          </span>
        )}
      </Link>
      <Link to="/c/$ledger/about" {...current}>
        {t("places.about")}
      </Link>
    </nav>
  )
}
