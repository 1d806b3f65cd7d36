import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import classes from "./MembersDialog.module.css"

export const MemberList = ({ members }: { readonly members: readonly MemberView[] }) => {
  const { t } = useTranslation("community")
  const { me } = useSite()
  return (
    <ul className={classes.list}>
      {members.map((member) => (
        <li key={member.id} className={classes.member}>
          <Avatar seed={member.id} name={member.name} size={32} connected={member.connected} />
          <span className={classes.words}>
            <bdi className={classes.name}>
              {member.name}
              {member.id === me.member && ` (${t("members.you")})`}
            </bdi>
            {member.title !== "" && <bdi className={classes.title}>{member.title}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}
