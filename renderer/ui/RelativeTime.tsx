import { useTranslation } from "react-i18next"
import { exactFormat, relativeTime } from "./relativeTime.ts"
import { useNow } from "./useNow.ts"

/** @param props.at epoch milliseconds */
export const RelativeTime = ({ at }: { readonly at: number }) => {
  const { i18n } = useTranslation()
  const now = useNow()
  const exact = exactFormat(i18n.language).format(at)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {relativeTime(at, now, i18n.language)}
    </time>
  )
}
