import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import rows from "../../ui/Rows.module.css"

/** For whoever lost all their machines: what came back with them, what can't, and what is left to do. */
export const CameBack = () => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  if (!useObservable(site.cameBack)) return null
  return (
    <Section title={t("came.title")}>
      <p className={rows.text}>{t("came.back")}</p>
      <p className={rows.text}>{t("came.lost")}</p>
      <p className={rows.text}>{t("came.next")}</p>
      <div>
        <Button variant="default" onClick={() => void site.noteCameBack()}>
          {t("came.read")}
        </Button>
      </div>
    </Section>
  )
}
