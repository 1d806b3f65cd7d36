import {
  IconBookmark,
  IconCompass,
  IconHome,
  IconPencil,
  IconPlus,
  IconSettings,
  IconUserPlus,
  IconUsers,
  IconNetwork,
} from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import { IconButton } from "../../ui/IconButton.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { CommunityRow } from "./CommunityRow.tsx"
import { DayNavRow } from "./DayNavRow.tsx"
import { InboxNavRow } from "./InboxNavRow.tsx"
import { FollowedTopics } from "./FollowedTopics.tsx"
import { ModerationNavRow } from "./ModerationNavRow.tsx"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"
import { SiteMenu } from "./SiteMenu.tsx"
import { useDraftCount } from "./useDraftCount.ts"

const ICON = { size: 17, stroke: 1.6 }

/** Only rooms that work are listed. */
export const Sidebar = () => {
  const { t } = useTexts("navigation")
  const shell = useShell()
  const site = useSite()
  const known = useObservable(site.communities)
  const communities = known.filter(({ joined }) => joined)
  const { doors } = useObservable(site.access)
  const others = known.filter(({ joined, archivedAt }) => !joined && archivedAt === null).length + doors.length
  const drafts = useDraftCount()
  const mayInvite = useMayInvite()
  const isGuest = useIsGuest()
  return (
    <nav className={classes.navigation} aria-label={t("main")}>
      <SiteMenu />
      <button type="button" className={classes.newPost} onClick={() => shell.openComposer()}>
        <IconPencil {...ICON} aria-hidden="true" />
        {t("newPost")}
        {shell.singleKeys && (
          <span className={classes.key} aria-hidden="true">
            <Kbd keys={["C"]} />
          </span>
        )}
      </button>
      <NavRow to="/" icon={<IconHome {...ICON} />}>
        {t("home")}
      </NavRow>
      <InboxNavRow />
      <DayNavRow />
      <NavRow to="/people" icon={<IconUsers {...ICON} />}>
        {t("people")}
      </NavRow>
      <ModerationNavRow />
      <div className={classes.heading}>
        <h2 className={classes.section} id="communities-heading">
          <Link to="/communities" activeProps={{ "aria-current": "page" }}>
            {t("communities")}
          </Link>
        </h2>
        {!isGuest && (
          <IconButton label={t("newCommunity")} onClick={shell.openNewCommunity}>
            <IconPlus size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <ul className={classes.list} aria-labelledby="communities-heading">
        {communities.map((community) => (
          <li key={community.ledger}>
            <CommunityRow community={community} />
          </li>
        ))}
        {others > 0 && (
          <li>
            <NavRow
              to="/communities"
              icon={<IconCompass {...ICON} />}
              trailing={<span className={classes.plainCount}>{others}</span>}
            >
              {t("discover")}
            </NavRow>
          </li>
        )}
      </ul>
      {communities.length === 0 && <p className={classes.none}>{t("noCommunities")}</p>}
      <FollowedTopics />
      <div className={classes.foot}>
        <NavRow to="/saved" icon={<IconBookmark {...ICON} />}>
          {t("saved")}
        </NavRow>
        <NavRow
          to="/drafts"
          icon={<IconPencil {...ICON} />}
          trailing={drafts > 0 && <span className={classes.plainCount}>{drafts}</span>}
        >
          {t("drafts")}
        </NavRow>
        <NavRow to="/network" icon={<IconNetwork {...ICON} />}>
          {t("network")}
        </NavRow>
        {mayInvite && (
          <button type="button" className={classes.row} onClick={shell.openInvite}>
            <span className={classes.icon} aria-hidden="true">
              <IconUserPlus {...ICON} />
            </span>
            <span className={classes.label}>{t("invite")}</span>
          </button>
        )}
        <NavRow to="/settings" icon={<IconSettings {...ICON} />}>
          {t("settings")}
        </NavRow>
      </div>
    </nav>
  )
}
