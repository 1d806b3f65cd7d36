import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Arrival.module.css"

/** What somebody can do who was not let in yet: another site, or no longer this one. */
export const PendingChoices = () => {
  const { t } = useTranslation(["arrival", "common"])
  const session = useSession()
  const site = useSite()
  const name = useObservable(site.name)
  const [asking, setAsking] = useState(false)

  if (!asking)
    return (
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void session.arrive(null)}>
          {t("joining.leave")}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {t("joining.forget")}
        </Button>
      </div>
    )
  return (
    <section className={classes.stack} aria-label={t("joining.forgetTitle", { site: name })}>
      <p className={classes.hint}>{t("joining.forgetText", { site: name })}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t("common:cancel")}
        </Button>
        <Button color="red.8" onClick={() => void session.forget(site.id)}>
          {t("joining.forgetTitle", { site: name })}
        </Button>
      </div>
    </section>
  )
}
