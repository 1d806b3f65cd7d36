import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { OpenError } from "../../../shared/application/palabre.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { StepHeading } from "./StepHeading.tsx"

interface DemonstratingProps {
  /** From 0 to 1. */
  readonly done: number
  readonly error: OpenError | null
}

/** While the demonstration's people, posts and threads are written and checked. */
export const Demonstrating = ({ done, error }: DemonstratingProps) => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  return (
    <ArrivalFrame>
      <div className={classes.stack}>
        <StepHeading title={t("demonstration.title")} lead={t("demonstration.text")} />
        {error ? (
          <>
            <OpenErrorNote error={error} />
            <Button onClick={() => void session.demonstrate()}>{t("demonstration.retry")}</Button>
          </>
        ) : (
          <progress className={classes.progress} aria-label={t("demonstration.progress")} value={done} max={1} />
        )}
      </div>
    </ArrivalFrame>
  )
}
