import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { announce } from "../../ui/announce.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import { requestMembers } from "./membersRequest.ts"
import { NewCommunityForm } from "./NewCommunityForm.tsx"

interface NewCommunityDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Founds a community and goes there. */
export const NewCommunityDialog = ({ opened, onClose }: NewCommunityDialogProps) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const navigate = useNavigate()
  const steps = useStepsDone()
  const goThere = (ledger: LedgerId, name: string) => {
    announce(t("create.created", { name }))
    steps.add(["community"])
    if (site.communities.get().some((view) => view.ledger === ledger && view.access === "private"))
      requestMembers(ledger)
    onClose()
    void navigate({ to: "/c/$ledger", params: { ledger } })
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={t("create.title")}>
      {opened && <NewCommunityForm onCreated={goThere} />}
    </Dialog>
  )
}
