import { IconArchive, IconDoor, IconDoorExit, IconLock, IconUserPlus, IconUsers, IconWorld } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { countReaders } from "./countReaders.ts"
import classes from "./CommunityHeader.module.css"
import { CommunityToggles } from "./CommunityToggles.tsx"
import { JoinButton } from "./JoinButton.tsx"
import { LeaveDialog } from "./LeaveDialog.tsx"
import { MembersDialog } from "./MembersDialog.tsx"
import { forgetMembersRequest, isMembersRequested } from "./membersRequest.ts"

/** Who can read here, in words; its members; the way out. */
export const CommunityHeader = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation(["community", "access"])
  const site = useSite()
  const siteName = useObservable(site.name)
  const everyone = useObservable(site.members)
  const [shown, setShown] = useState<"members" | "leave" | null>(() =>
    isMembersRequested(community.ledger) ? "members" : null,
  )
  useEffect(forgetMembersRequest, [])
  const isOpen = community.access === "open"
  const isArchived = community.archivedAt !== null
  const isOwner = community.owners.includes(site.me.member)
  const Icon = isArchived ? IconArchive : isOpen ? IconWorld : community.access === "request" ? IconDoor : IconLock
  const requests = useObservable(site.access).toAnswer.filter(({ door }) => door.community === community.ledger)
  const close = () => setShown(null)
  return (
    <div className={classes.header}>
      <p className={classes.access}>
        <Icon size={16} aria-hidden="true" />
        {t(`access.${isOpen && isArchived ? "archived" : community.access}`, {
          count: countReaders(community, everyone.values()),
          site: siteName,
        })}
      </p>
      <div className={classes.actions}>
        <JoinButton community={community} />
        <button type="button" className={classes.action} onClick={() => setShown("members")}>
          <IconUsers size={16} aria-hidden="true" />
          {t("members.show", { count: community.members.length })}
        </button>
        {requests.length > 0 && (
          <button type="button" className={classes.join} onClick={() => setShown("members")}>
            {t("access:waiting.count", { count: requests.length })}
          </button>
        )}
        {!isOpen && community.mayManage && (
          <button type="button" className={classes.action} onClick={() => setShown("members")}>
            <IconUserPlus size={16} aria-hidden="true" />
            {t("members.add")}
          </button>
        )}
        {community.joined && !isOwner && (
          <button type="button" className={classes.action} onClick={() => setShown("leave")}>
            <IconDoorExit size={16} aria-hidden="true" />
            {t("leave.action")}
          </button>
        )}
        <CommunityToggles community={community} />
      </div>
      {shown === "members" && <MembersDialog community={community} onClose={close} />}
      {shown === "leave" && <LeaveDialog community={community} onClose={close} />}
    </div>
  )
}
