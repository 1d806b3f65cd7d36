import { Button, Textarea } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, OpenError, RecoveryCodeError } from "../../../shared/application/palabre.ts"
import { askForPersistence } from "../../app/persistence.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import classes from "./Arrival.module.css"
import { BroughtBackStep } from "./BroughtBackStep.tsx"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { StepHeading } from "./StepHeading.tsx"
import { DeviceNameField } from "../devices/DeviceNameField.tsx"

interface ComeBackStepProps {
  /** That was read already. */
  readonly invitation: string
  readonly onBack: () => void
}

type Failure = OpenError | InvitationError | RecoveryCodeError

/** For a member whose machines are gone: any invitation shows the way, the code on paper says who they are. */
export const ComeBackStep = ({ invitation, onBack }: ComeBackStepProps) => {
  const { t } = useTranslation(["recovery", "common", "devices", "arrival"])
  const session = useSession()
  const [way, setWay] = useState(invitation)
  const [code, setCode] = useState("")
  const [name, setName] = useState("")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure | null>(null)
  const [without, setWithout] = useState(false)
  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const empty = name.trim() === ""
    setMissing(empty)
    if (empty || busy) return
    setBusy(true)
    void askForPersistence()
    const back = await session.comeBack({ invitation: way, code, deviceName: name.trim() })
    setBusy(false)
    if (!back.ok) return setError(back.error)
    // There the lost machines are taken off, and a new code is made.
    location.hash = "#/devices"
  }
  if (without) return <BroughtBackStep onBack={() => setWithout(false)} />
  return (
    <form aria-labelledby="step-title" className={classes.stack} onSubmit={(event) => void finish(event)} noValidate>
      <StepHeading id="step-title" title={t("back.title")} lead={t("back.lead")} />
      <Textarea
        label={t("back.way")}
        description={t("back.wayHelp")}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
      />
      <Textarea
        label={t("back.code")}
        description={t("back.codeHelp")}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {error && <Note error={error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t("common:back")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("back.action")}
        </Button>
      </div>
      <button type="button" className={classes.link} onClick={() => setWithout(true)}>
        {t("back.without")}
      </button>
    </form>
  )
}

const Note = ({ error }: { readonly error: Failure }) => {
  const { t } = useTranslation("recovery")
  if (error.kind === "invitation") return <InvitationErrorNote error={error} />
  if (error.kind !== "code") return <OpenErrorNote error={error} />
  const values = { line: error.reason === "line" ? error.line : 0 }
  return <ErrorNote title={t(`codeError.${error.reason}`, values)}>{t("codeError.text")}</ErrorNote>
}
