import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { AddMembers } from "./AddMembers.tsx"
import classes from "./MembersDialog.module.css"

interface MembersDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Who belongs to the community; its managers add people to a private one. */
export const MembersDialog = ({ community, onClose }: MembersDialogProps) => {
  const { t, i18n } = useTranslation("community")
  const site = useSite()
  const everyone = useObservable(site.members)
  const isOpen = community.access === "open"
  const ids = isOpen ? [...everyone.keys()] : community.members
  const members = ids
    .map((id) => everyone.get(id))
    .filter((member): member is MemberView => member !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <Dialog opened onClose={onClose} title={t("members.title", { name: community.name })}>
      {isOpen && <p className={classes.note}>{t("members.openNote")}</p>}
      {!isOpen && community.mayManage && <AddMembers community={community} />}
      <ul className={classes.list}>
        {members.map((member) => (
          <li key={member.id} className={classes.member}>
            <Avatar seed={member.id} name={member.name} size={32} connected={member.connected} />
            <span className={classes.words}>
              <bdi className={classes.name}>
                {member.name}
                {member.id === site.me.member && ` (${t("members.you")})`}
              </bdi>
              {member.title !== "" && <bdi className={classes.title}>{member.title}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
