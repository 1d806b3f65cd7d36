import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Standing } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { JoiningSteps } from "./JoiningSteps.tsx"
import { PendingChoices } from "./PendingChoices.tsx"
import { StepHeading } from "./StepHeading.tsx"

type Refused = Omit<Extract<Standing, { kind: "refused" }>, "kind">

export const RefusedScreen = ({ reason, returning }: Refused) => {
  const { t } = useTranslation(["arrival", "recovery"])
  const { id, name } = useSite()
  const site = useObservable(name)
  const [renewing, setRenewing] = useState(false)

  if (renewing)
    return (
      <ArrivalFrame>
        <JoiningSteps invitation={null} expected={id} onBack={() => setRenewing(false)} />
      </ArrivalFrame>
    )
  return (
    <ArrivalFrame>
      {returning ? (
        <StepHeading title={t("recovery:returning.refused", { site })} lead={t("recovery:returning.invalid")} />
      ) : (
        <StepHeading title={t("refused.title", { site })} lead={t(`refused.${reason}`)} />
      )}
      {!returning && <p className={classes.hint}>{t("refused.kept")}</p>}
      <div className={classes.buttons}>
        <Button onClick={() => setRenewing(true)}>{t("refused.again")}</Button>
      </div>
      <PendingChoices />
    </ArrivalFrame>
  )
}
