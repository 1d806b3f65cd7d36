import { useTranslation } from "react-i18next"
import { relativeTime } from "./relativeTime.ts"
import { useNow } from "./useNow.ts"

/** @param props.at epoch milliseconds */
export const RelativeTime = ({ at }: { readonly at: number }) => {
  const { i18n } = useTranslation()
  const now = useNow()
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: "full", timeStyle: "short" }).format(at)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {relativeTime(at, now, i18n.language)}
    </time>
  )
}
