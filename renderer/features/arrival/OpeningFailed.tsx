import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { OpenError } from "../../../shared/application/palabre.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { StepHeading } from "./StepHeading.tsx"
import { useSiteName } from "./useSiteName.ts"

export const OpeningFailed = ({ id, error }: { readonly id: SiteId; readonly error: OpenError }) => {
  const { t } = useTranslation(["arrival", "common"])
  const session = useSession()
  const site = useSiteName(id)
  return (
    <ArrivalFrame>
      <StepHeading title={t("failed.title", { site })} />
      <OpenErrorNote error={error} />
      <div className={classes.buttons}>
        {error.kind === "gone" ? (
          <Button variant="default" onClick={() => void session.forget(id)}>
            {t("failed.forget", { site })}
          </Button>
        ) : (
          <Button variant="default" onClick={() => void session.open(id)}>
            {t("common:retry")}
          </Button>
        )}
        <Button onClick={() => void session.arrive(null)}>
          {t(error.kind === "gone" || error.kind === "damaged" ? "failed.again" : "failed.other")}
        </Button>
      </div>
    </ArrivalFrame>
  )
}
