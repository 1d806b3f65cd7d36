import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./MembersDialog.module.css"

interface MemberListProps {
  readonly members: readonly MemberView[]
  /** What takes somebody out, where one may. */
  readonly onRemove?: (member: MemberView) => (() => void) | undefined
}

export const MemberList = ({ members, onRemove }: MemberListProps) => {
  const { t } = useTranslation(["community", "access"])
  const { me } = useSite()
  return (
    <ul className={classes.list}>
      {members.map((member) => (
        <li key={member.id} className={classes.member}>
          <Avatar seed={member.id} name={member.name} size={32} connected={member.connected} />
          <span className={classes.words}>
            <span className={classes.name}>
              <Link to="/people/$member" params={{ member: member.id }}>
                <bdi>{member.name}</bdi>
              </Link>
              {member.id === me.member && ` (${t("members.you")})`}
            </span>
            {member.role === "guest" && <span className={rows.tag}>{t("members.guest")}</span>}
            {member.title !== "" && <bdi className={classes.title}>{member.title}</bdi>}
          </span>
          {onRemove?.(member) && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t("access:remove.of", { name: member.name })}
              onClick={onRemove(member)}
            >
              {t("access:remove.action")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
