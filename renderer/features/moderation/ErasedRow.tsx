import { useTranslation } from "react-i18next"
import type { ErasedView } from "../../../shared/application/moderationViews.ts"
import { useDay } from "../../ui/useDay.ts"
import { useCommunity, useMember } from "../post/useCommunity.ts"
import classes from "./Moderation.module.css"

/** What is left to tell its author of something that is gone: who, when and why. */
export const ErasedRow = ({ one }: { readonly one: ErasedView }) => {
  const { t } = useTranslation("moderation")
  const day = useDay()
  const name = useMember(one.by)?.name ?? t("case.somebody")
  const community = useCommunity(one.ledger)?.name ?? ""
  return (
    <article className={classes.body}>
      <h3 className={classes.who}>{t("erased.heading", { community })}</h3>
      <p>
        {t("erased.by", { name, date: day(one.at), reason: t(`reason.${one.reason}`) })} <bdi>{one.note}</bdi>
      </p>
      <p className={classes.meta}>{t("erased.gone")}</p>
    </article>
  )
}
