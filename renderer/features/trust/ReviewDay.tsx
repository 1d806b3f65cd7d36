import { useTranslation } from "react-i18next"
import { useDay } from "../../ui/useDay.ts"
import { useNow } from "../../ui/useNow.ts"
import rows from "../../ui/Rows.module.css"
import { isDue, startOfDay } from "../../ui/reviewDay.ts"

/** The day on which somebody is to look at a role or function again, as a warning once it is there. */
export const ReviewDay = ({ review }: { readonly review: string | null }) => {
  const { t } = useTranslation("trust")
  const day = useDay()
  const due = isDue(review, useNow())
  if (review === null) return null
  return (
    <p className={due ? rows.warning : rows.meta}>
      {t(due ? "review.due" : "review.on", { date: day(startOfDay(review)) })}
    </p>
  )
}
