import { useTexts } from "./useTexts.ts"
import { exactFormat, relativeTime } from "./relativeTime.ts"
import { useNow } from "./useNow.ts"

/** @param props.at epoch milliseconds */
export const RelativeTime = ({ at }: { readonly at: number }) => {
  const { language } = useTexts("common")
  const now = useNow()
  const exact = exactFormat(language).format(at)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {relativeTime(at, now, language)}
    </time>
  )
}
