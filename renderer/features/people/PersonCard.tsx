import { useTranslation } from "react-i18next"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Badges } from "./Badges.tsx"
import { HelpChips } from "./HelpChips.tsx"
import classes from "./PersonCard.module.css"
import { Heard } from "./PersonRow.tsx"
import { createPersonHref } from "./personAddress.ts"

interface PersonCardProps {
  readonly member: MemberId
  readonly anchor: DOMRect
}

const WIDTH_PX = 300
const ROOM_PX = 210
const GAP_PX = 6

const place = ({ left, top, bottom }: DOMRect): React.CSSProperties => {
  const x = Math.max(8, Math.min(left, window.innerWidth - WIDTH_PX - 8))
  const isAbove = window.innerHeight - bottom < ROOM_PX && top > ROOM_PX
  return { left: x, ...(isAbove ? { bottom: window.innerHeight - top + GAP_PX } : { top: bottom + GAP_PX }) }
}

/** Who somebody is, at a glance. Their page says the same: who hears the screen follows the link to it instead. */
export const PersonCard = ({ member: id, anchor }: PersonCardProps) => {
  const { t } = useTranslation("people")
  const site = useSite()
  const member = useObservable(site.authors).get(id)
  const communities = useObservable(site.communities).filter(({ members }) => members.includes(id)).length
  if (!member) return null
  return (
    <div className={classes.card} style={{ ...place(anchor), width: WIDTH_PX }} data-person-card aria-hidden="true">
      <div className={classes.who}>
        <Avatar seed={id} name={member.name} size={64} connected={member.connected} />
        <div className={classes.words}>
          <p className={classes.name}>{member.name}</p>
          {member.title && <p className={classes.title}>{member.title}</p>}
          {id !== site.me.member && (
            <p className={classes.heard}>
              <Heard member={member} />
            </p>
          )}
        </div>
      </div>
      {member.gone === null && (
        <p className={classes.badges}>
          <Badges member={member} />
        </p>
      )}
      {member.gone === null && <HelpChips help={member.help} />}
      <p className={classes.foot}>
        {member.gone === null && <span>{t("inCommon", { count: communities })}</span>}
        <a href={createPersonHref(id)} tabIndex={-1}>
          {t("seeProfile")}
        </a>
      </p>
    </div>
  )
}
