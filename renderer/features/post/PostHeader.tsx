import { IconLock } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { Authored } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { holdsFunction, NO_FUNCTIONS } from "../../../shared/site/functions.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import classes from "./PostHeader.module.css"
import { createPersonHref } from "../people/personAddress.ts"
import { createCommunityHref } from "./postAddress.ts"
import { useCommunity, useMemberPart } from "./useCommunity.ts"

interface AuthorAvatarProps {
  readonly item: Authored
  readonly size: 26 | 38
}

export const AuthorAvatar = ({ item, size }: AuthorAvatarProps) => {
  const name = useMemberPart(item.author, "name") ?? ""
  const connected = useMemberPart(item.author, "connected") ?? false
  return (
    // The name beside it leads there too: once is enough for who hears or tabs.
    <a href={createPersonHref(item.author)} data-person={item.author} tabIndex={-1} aria-hidden="true">
      <Avatar seed={item.author} name={name} size={size} connected={connected} />
    </a>
  )
}

interface AuthorNameProps {
  readonly item: Authored
  /** Where it was said, for what somebody does there alone. */
  readonly ledger?: LedgerId
}

export const AuthorName = ({ item, ledger }: AuthorNameProps) => {
  const { t } = useTexts("post")
  const name = useMemberPart(item.author, "name")
  const title = useMemberPart(item.author, "title")
  const role = useMemberPart(item.author, "role")
  const functions = useMemberPart(item.author, "functions") ?? NO_FUNCTIONS
  return (
    <>
      {name !== undefined ? (
        <a className={classes.author} href={createPersonHref(item.author)} data-person={item.author}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi className={classes.author}>{t("unknownMember")}</bdi>
      )}
      {holdsFunction({ functions }, "leader", ledger) && (
        <>
          <span className="visually-hidden">, </span>
          <span className={classes.guest}>{t("leader")}</span>
        </>
      )}
      {role === "guest" && (
        <>
          <span className="visually-hidden">, </span>
          <span className={classes.guest}>{t("guest")}</span>
        </>
      )}
      {title && (
        <>
          <span className="visually-hidden">, </span>
          <bdi className={classes.title}>{title}</bdi>
        </>
      )}
    </>
  )
}

const CommunityLink = ({ ledger }: { readonly ledger: LedgerId }) => {
  const { t } = useTexts("post")
  const community = useCommunity(ledger)
  if (!community) return null
  return (
    <span>
      {t("in")}{" "}
      <a className={classes.community} href={createCommunityHref(ledger)}>
        <span aria-hidden="true">{community.emoji} </span>
        <bdi>{community.name}</bdi>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an inline svg is the image */}
        {community.access !== "open" && <IconLock size={13} role="img" aria-label={t(community.access)} />}
      </a>
    </span>
  )
}

interface PostMetaProps {
  readonly item: Authored
  /** Null where the community goes without saying. */
  readonly ledger: LedgerId | null
  readonly href?: string
  readonly onShowHistory?: (() => void) | undefined
}

/** Where and when; "edited" opens the earlier wordings. */
export const PostMeta = ({ item, ledger, href, onShowHistory }: PostMetaProps) => {
  const { t } = useTexts("post")
  const time = <RelativeTime at={item.at} />
  return (
    <p className={`${dotted.parts} ${classes.meta}`}>
      {ledger && <CommunityLink ledger={ledger} />}
      {href ? (
        <a className={classes.time} href={href} data-open>
          {time}
        </a>
      ) : (
        time
      )}
      {onShowHistory && (
        <button type="button" className={classes.edited} aria-label={t("showEdits")} onClick={onShowHistory}>
          {t("edited")}
        </button>
      )}
    </p>
  )
}
