import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { ForgetHere } from "../myData/ForgetHere.tsx"
import { ExportMine } from "../myData/ExportMine.tsx"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"

export const RemovedScreen = ({ ended }: { readonly ended: "removed" | "revoked" | "left" }) => {
  const { t } = useTranslation(["arrival", "myData", "devices"])
  const session = useSession()
  const site = useObservable(useSite().name)
  const words = () => {
    if (ended === "revoked")
      return { title: t("devices:revokedHere.title", { site }), lead: t("devices:revokedHere.text") }
    return { title: t("removed.title", { site }), lead: t(ended === "left" ? "removed.leftText" : "removed.text") }
  }
  return (
    <ArrivalFrame>
      <StepHeading {...words()} />
      <p className={classes.hint}>{t("myData:removed.text")}</p>
      <ExportMine />
      <ForgetHere />
      <div className={classes.buttons}>
        <Button onClick={() => void session.arrive(null)}>{t("removed.other")}</Button>
      </div>
    </ArrivalFrame>
  )
}
