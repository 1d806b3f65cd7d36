import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./MyData.module.css"

/** For whoever belongs to the site no more: the last copy that is in their hands. */
export const ForgetHere = () => {
  const { t } = useTranslation(["myData", "common"])
  const session = useSession()
  const site = useSite()
  const name = useObservable(site.name)
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t("removed.forget")}
      </Button>
    )
  return (
    <section className={classes.asking} aria-label={t("removed.forgetTitle", { site: name })}>
      <p className={rows.text}>{t("removed.forgetText", { site: name })}</p>
      <Button variant="default" onClick={() => setAsking(false)}>
        {t("common:cancel")}
      </Button>
      <Button color="red.8" onClick={() => void session.forget(site.id)}>
        {t("removed.forgetTitle", { site: name })}
      </Button>
    </section>
  )
}
