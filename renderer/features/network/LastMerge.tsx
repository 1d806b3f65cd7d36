import { useTranslation } from "react-i18next"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Network.module.css"
import { Section } from "../../ui/Section.tsx"

/** What the latest reunion brought. */
export const LastMerge = () => {
  const { t } = useTranslation("network")
  const { lastMerge } = useObservable(useSite().sync)
  if (!lastMerge) return null
  return (
    <Section title={t("merge.title")}>
      <p className={classes.text}>
        {t("merge.apart", {
          received: t("merge.received", { count: lastMerge.received }),
          sent: t("merge.sent", { count: lastMerge.sent }),
        })}{" "}
        · <RelativeTime at={lastMerge.at} />
      </p>
    </Section>
  )
}
