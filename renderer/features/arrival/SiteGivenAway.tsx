import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"
import { useSiteName } from "./useSiteName.ts"

export const SiteGivenAway = ({ id }: { readonly id: SiteId }) => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  const site = useSiteName(id)
  return (
    <ArrivalFrame>
      <StepHeading title={t("window.gone")} lead={t("window.goneText", { site })} />
      <div className={classes.buttons}>
        <Button onClick={() => void session.takeOver(id)}>{t("window.here")}</Button>
      </div>
    </ArrivalFrame>
  )
}
