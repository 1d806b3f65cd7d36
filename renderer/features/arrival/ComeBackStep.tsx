import { Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, OpenError, RecoveryCodeError } from "../../../shared/application/palabre.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import classes from "./Arrival.module.css"
import { BroughtBackStep } from "./BroughtBackStep.tsx"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { ReturningForm } from "./ReturningForm.tsx"

interface ComeBackStepProps {
  /** That was read already. */
  readonly invitation: string
  readonly onBack: () => void
}

type Failure = OpenError | InvitationError | RecoveryCodeError

/** For a member whose machines are gone: any invitation shows the way, the code on paper says who they are. */
export const ComeBackStep = ({ invitation, onBack }: ComeBackStepProps) => {
  const { t } = useTranslation("recovery")
  const session = useSession()
  const [way, setWay] = useState(invitation)
  const [code, setCode] = useState("")
  const [without, setWithout] = useState(false)
  const send = async (deviceName: string): Promise<Failure | null> => {
    const back = await session.comeBack({ invitation: way, code, deviceName })
    return back.ok ? null : back.error
  }
  if (without) return <BroughtBackStep onBack={() => setWithout(false)} />
  return (
    <ReturningForm
      title={t("back.title")}
      lead={t("back.lead")}
      action={t("back.action")}
      send={send}
      note={Note}
      onBack={onBack}
      foot={
        <button type="button" className={classes.link} onClick={() => setWithout(true)}>
          {t("back.without")}
        </button>
      }
    >
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
    </ReturningForm>
  )
}

const Note = ({ error }: { readonly error: Failure }) => {
  const { t } = useTranslation("recovery")
  if (error.kind === "invitation") return <InvitationErrorNote error={error} />
  if (error.kind !== "code") return <OpenErrorNote error={error} />
  const values = { line: error.reason === "line" ? error.line : 0 }
  return <ErrorNote title={t(`codeError.${error.reason}`, values)}>{t("codeError.text")}</ErrorNote>
}
