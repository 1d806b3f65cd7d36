import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"
import { useSiteName } from "./useSiteName.ts"

interface SiteElsewhereProps {
  readonly id: SiteId
  readonly asking: "no" | "asked" | "unanswered"
}

/** Another window has the site; it closes it before this one opens it. */
export const SiteElsewhere = ({ id, asking }: SiteElsewhereProps) => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  const site = useSiteName(id)
  return (
    <ArrivalFrame>
      <StepHeading title={t("window.title")} lead={t("window.text", { site })} />
      {asking === "unanswered" && <ErrorNote title={t("window.unanswered")}>{t("window.unansweredText")}</ErrorNote>}
      <div className={classes.buttons}>
        <Button loading={asking === "asked"} onClick={() => void session.takeOver(id)}>
          {t("window.here")}
        </Button>
      </div>
    </ArrivalFrame>
  )
}
