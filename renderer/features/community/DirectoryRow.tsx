import { IconArchive, IconDoor, IconLock } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { CommunityToggles } from "./CommunityToggles.tsx"
import { JoinButton } from "./JoinButton.tsx"
import classes from "./Directory.module.css"

export const DirectoryRow = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation(["community", "access"])
  const { ledger, emoji, name, purpose, access, members, posts, lastActivity, joined, audience, archivedAt } = community
  return (
    <li className={classes.row}>
      <span className={classes.face} aria-hidden="true">
        {emoji || "💬"}
      </span>
      <div className={classes.words}>
        <Link to="/c/$ledger" params={{ ledger }} className={classes.name}>
          <bdi>{name}</bdi>
        </Link>
        {access === "request" && (
          <span className={classes.private}>
            <IconDoor size={13} aria-hidden="true" />
            {t("access:request")}
          </span>
        )}
        {access === "private" && (
          <span className={classes.private}>
            <IconLock size={13} aria-hidden="true" />
            {t("directory.private")}
          </span>
        )}
        {archivedAt !== null && (
          <span className={classes.private}>
            <IconArchive size={13} aria-hidden="true" />
            {t("directory.archived")}
          </span>
        )}
        <p className={classes.purpose} dir="auto">
          {purpose}
        </p>
        {audience !== "" && (
          <p className={classes.audience} dir="auto">
            {t("directory.audience", { audience })}
          </p>
        )}
        <p className={classes.facts}>
          <span>{t("members.show", { count: members.length })}</span>
          <span>{t("directory.posts", { count: posts })}</span>
          {lastActivity !== null && (
            <span>
              {t("directory.activity")} <RelativeTime at={lastActivity} />
            </span>
          )}
        </p>
      </div>
      <div className={classes.toggles}>
        {joined ? <CommunityToggles community={community} /> : <JoinButton community={community} />}
      </div>
    </li>
  )
}
