import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"

/** The site's beginning is being fetched from colleagues, since our copy of it was damaged. */
export const MendingScreen = () => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  const site = useSite()
  const name = useObservable(site.name)
  return (
    <ArrivalFrame>
      <StepHeading title={t("mending.title", { site: name })} lead={t("mending.text")} />
      <p className={classes.hint}>{t("mending.alone")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void session.arrive(null)}>
          {t("mending.other")}
        </Button>
        <Button onClick={() => site.reconnect()}>{t("mending.look")}</Button>
      </div>
    </ArrivalFrame>
  )
}
