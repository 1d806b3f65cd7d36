import { useTranslation } from "react-i18next"
import type { AuthorView, MemberView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { Badges } from "./Badges.tsx"
import { HelpChips } from "./HelpChips.tsx"
import { createPersonHref } from "./personAddress.ts"
import classes from "./People.module.css"

interface PersonRowProps {
  readonly member: MemberView
  readonly mine: boolean
}

export const PersonRow = ({ member, mine }: PersonRowProps) => {
  const { t } = useTranslation(["people", "common"])
  return (
    <li className={classes.row}>
      <Avatar seed={member.id} name={member.name} connected={member.connected} />
      <div className={classes.grow}>
        <p className={classes.name}>
          <a className={classes.link} href={createPersonHref(member.id)} data-person={member.id}>
            {member.name}
          </a>{" "}
          {mine && <span className={classes.you}>({t("common:you")})</span>}
        </p>
        {member.title && (
          <>
            <span className="visually-hidden">, </span>
            <p className={classes.title}>{member.title}</p>
          </>
        )}
        <HelpChips help={member.help} />
      </div>
      <div className={classes.facts}>
        <Badges member={member} />
        {!mine && <Heard member={member} />}
      </div>
    </li>
  )
}

/** Whether they are there, or when they were; or that they are no member any more. */
export const Heard = ({ member }: { readonly member: MemberView & Partial<Pick<AuthorView, "gone">> }) => {
  const { t } = useTranslation(["people", "common"])
  if (member.gone) return <span className={classes.heard}>{t(`went.${member.gone}`)}</span>
  if (member.connected) return <span className={classes.connected}>{t("connected")}</span>
  if (member.lastHeard === null) return <span className={classes.heard}>{t("neverHeard")}</span>
  return (
    <span className={classes.heard}>
      {t("heard")} <RelativeTime at={member.lastHeard} />
    </span>
  )
}
