import { Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, OpenError } from "../../../shared/application/palabre.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import { usePalabre } from "../../ui/site.ts"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { ReturningForm } from "./ReturningForm.tsx"

type Failure = OpenError | InvitationError | { readonly kind: "no-ticket" }

/** For a member who has neither a machine nor a code: the first of two administrators gave them a ticket. */
export const BroughtBackStep = ({ onBack }: { readonly onBack: () => void }) => {
  const { t } = useTranslation("recovery")
  const session = useSession()
  const palabre = usePalabre()
  const [ticket, setTicket] = useState("")
  const send = async (deviceName: string): Promise<Failure | null> => {
    const read = await palabre.readInvitation(ticket)
    if (!read.ok) return read.error
    if (read.value.bringsBack === null) return { kind: "no-ticket" }
    const person = { memberName: deviceName, memberTitle: "" }
    const joined = await session.join(read.value.siteId, { invitation: ticket, ...person })
    return joined.ok ? null : joined.error
  }
  return (
    <ReturningForm
      title={t("brought.title")}
      lead={t("brought.lead")}
      action={t("brought.action")}
      send={send}
      note={Note}
      onBack={onBack}
    >
      <Textarea
        label={t("brought.ticket")}
        description={t("brought.ticketHelp")}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={ticket}
        onChange={(event) => setTicket(event.currentTarget.value)}
      />
    </ReturningForm>
  )
}

const Note = ({ error }: { readonly error: Failure }) => {
  const { t } = useTranslation("recovery")
  if (error.kind === "invitation") return <InvitationErrorNote error={error} />
  if (error.kind !== "no-ticket") return <OpenErrorNote error={error} />
  return <ErrorNote title={t("brought.none")}>{t("brought.noneText")}</ErrorNote>
}
