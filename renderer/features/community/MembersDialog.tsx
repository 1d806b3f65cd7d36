import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { AddMembers } from "./AddMembers.tsx"
import { MemberList } from "./MemberList.tsx"
import classes from "./MembersDialog.module.css"

interface MembersDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Who belongs to the community; its managers add people to a private one. */
export const MembersDialog = ({ community, onClose }: MembersDialogProps) => {
  const { t, i18n } = useTranslation("community")
  const everyone = useObservable(useSite().members)
  const isOpen = community.access === "open"
  const members = community.members
    .map((id) => everyone.get(id))
    .filter((member): member is MemberView => member !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <Dialog opened onClose={onClose} title={t("members.title", { name: community.name })}>
      {isOpen && <p className={classes.note}>{t("members.openNote")}</p>}
      {!isOpen && community.mayManage && <AddMembers community={community} />}
      <MemberList members={members} />
    </Dialog>
  )
}
