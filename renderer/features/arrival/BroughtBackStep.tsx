import { Button, Textarea } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, OpenError } from "../../../shared/application/palabre.ts"
import { askForPersistence } from "../../app/persistence.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import { usePalabre } from "../../ui/site.ts"
import { DeviceNameField } from "../devices/DeviceNameField.tsx"
import classes from "./Arrival.module.css"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { StepHeading } from "./StepHeading.tsx"

type Failure = OpenError | InvitationError | { readonly kind: "no-ticket" }

/** For a member who has neither a machine nor a code: the first of two administrators gave them a ticket. */
export const BroughtBackStep = ({ onBack }: { readonly onBack: () => void }) => {
  const { t } = useTranslation(["recovery", "common"])
  const session = useSession()
  const palabre = usePalabre()
  const [ticket, setTicket] = useState("")
  const [name, setName] = useState("")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure | null>(null)
  const ask = async (): Promise<Failure | null> => {
    const read = await palabre.readInvitation(ticket)
    if (!read.ok) return read.error
    if (read.value.bringsBack === null) return { kind: "no-ticket" }
    void askForPersistence()
    const person = { memberName: name.trim(), memberTitle: "" }
    const joined = await session.join(read.value.siteId, { invitation: ticket, ...person })
    // Where they come in, they read what came back.
    if (joined.ok) location.hash = "#/devices"
    return joined.ok ? null : joined.error
  }
  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const empty = name.trim() === ""
    setMissing(empty)
    if (empty || busy) return
    setBusy(true)
    setError(await ask())
    setBusy(false)
  }
  return (
    <form aria-labelledby="step-title" className={classes.stack} onSubmit={(event) => void finish(event)} noValidate>
      <StepHeading id="step-title" title={t("brought.title")} lead={t("brought.lead")} />
      <Textarea
        label={t("brought.ticket")}
        description={t("brought.ticketHelp")}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={ticket}
        onChange={(event) => setTicket(event.currentTarget.value)}
      />
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {error && <Note error={error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t("common:back")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("brought.action")}
        </Button>
      </div>
    </form>
  )
}

const Note = ({ error }: { readonly error: Failure }) => {
  const { t } = useTranslation("recovery")
  if (error.kind === "invitation") return <InvitationErrorNote error={error} />
  if (error.kind !== "no-ticket") return <OpenErrorNote error={error} />
  return <ErrorNote title={t("brought.none")}>{t("brought.noneText")}</ErrorNote>
}
