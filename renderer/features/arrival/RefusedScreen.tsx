import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Standing } from "../../../shared/application/site.ts"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"

type Reason = Extract<Standing, { kind: "refused" }>["reason"]

export const RefusedScreen = ({ reason }: { readonly reason: Reason }) => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  const site = useObservable(useSite().name)
  return (
    <ArrivalFrame>
      <StepHeading title={t("refused.title", { site })} lead={t(`refused.${reason}`)} />
      <p className={classes.hint}>{t("refused.kept")}</p>
      <div className={classes.buttons}>
        <Button onClick={() => void session.arrive(null)}>{t("refused.again")}</Button>
      </div>
    </ArrivalFrame>
  )
}
