import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { Dialog } from "../../ui/Dialog.tsx"
import { InvitationResult } from "./InvitationResult.tsx"
import { InviteForm } from "./InviteForm.tsx"

interface InviteDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Makes an invitation and hands it over as text, link or file; forgets it when closed. */
export const InviteDialog = ({ opened, onClose }: InviteDialogProps) => {
  const { t } = useTranslation("invitation")
  const [made, setMade] = useState<InvitationView | null>(null)
  const close = () => {
    setMade(null)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t("title")}>
      {made ? <InvitationResult invitation={made} onClose={close} /> : <InviteForm onMade={setMade} />}
    </Dialog>
  )
}
