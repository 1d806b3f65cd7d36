import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { RemoveFromCommunityDialog } from "../access/RemoveFromCommunityDialog.tsx"
import { WaitingRequests } from "../access/WaitingRequests.tsx"
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
  const { members: known, me } = useSite()
  const everyone = useObservable(known)
  const [removing, setRemoving] = useState<MemberView | null>(null)
  const isOpen = community.access === "open"
  const hasGuests = [...everyone.values()].some(({ id, role }) => role === "guest" && !community.members.includes(id))
  // An open one is read by every member of the site: only guests can be put out of it.
  const mayRemove = ({ id, role }: MemberView) =>
    community.mayManage && id !== me.member && !community.owners.includes(id) && (!isOpen || role === "guest")
      ? () => setRemoving(everyone.get(id) ?? null)
      : undefined
  const members = community.members
    .map((id) => everyone.get(id))
    .filter((member): member is MemberView => member !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <Dialog opened onClose={onClose} title={t("members.title", { name: community.name })}>
      {isOpen && <p className={classes.note}>{t("members.openNote")}</p>}
      <WaitingRequests of={community.ledger} />
      {community.mayManage && (!isOpen || hasGuests) && <AddMembers community={community} />}
      <MemberList members={members} onRemove={mayRemove} />
      {removing && (
        <RemoveFromCommunityDialog community={community} member={removing} onClose={() => setRemoving(null)} />
      )}
    </Dialog>
  )
}
