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

type Reason = Extract<Standing, { kind: "refused" }>["reason"]

export const RefusedScreen = ({ reason }: { readonly reason: Reason }) => {
  const { t } = useTranslation("arrival")
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
      <StepHeading title={t("refused.title", { site })} lead={t(`refused.${reason}`)} />
      <p className={classes.hint}>{t("refused.kept")}</p>
      <div className={classes.buttons}>
        <Button onClick={() => setRenewing(true)}>{t("refused.again")}</Button>
      </div>
      <PendingChoices />
    </ArrivalFrame>
  )
}
