import { Button } from "@mantine/core"
import { IconAt, IconHelpCircle, IconMessageOff, IconSettings, IconUserQuestion } from "@tabler/icons-react"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AuthorView, MemberView } from "../../../shared/application/site.ts"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { Feed } from "../post/feed/Feed.tsx"
import { createCommunityHref } from "../post/postAddress.ts"
import { Badges } from "./Badges.tsx"
import { HelpChips } from "./HelpChips.tsx"
import classes from "./People.module.css"
import { Heard } from "./PersonRow.tsx"
import { useAddressing } from "./useAddressing.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const ManageMember = onDemand(async () => (await withLateTexts(import("../trust/ManageMember.tsx"))).ManageMember)

const ICON = { size: 16, "aria-hidden": true } as const

/** One colleague: what to ask them about, where one meets them, what they wrote. */
export const ProfileScreen = () => {
  const { member: written } = useParams({ strict: false })
  const authors = useObservable(useSite().authors)
  const id = parseMemberId(written)
  const member = id && authors.get(id)
  return member ? <Profile key={member.id} member={member} /> : <NobodyThere />
}

const Profile = ({ member }: { readonly member: AuthorView }) => {
  const { t } = useTranslation(["people", "common"])
  const site = useSite()
  const mine = member.id === site.me.member
  const belongs = member.gone === null
  const isApart = useIsApart(member)
  const home = useObservable(site.home)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- whenever posts come or go
  const posts = useMemo(() => site.writtenBy(member.id), [site, member.id, home])
  return (
    <Screen title={member.name} lead={member.title}>
      <div className={classes.profile}>
        <Avatar seed={member.id} name={member.name} size={64} connected={member.connected} />
        <div className={classes.grow}>
          <div className={classes.facts}>
            {mine ? <span className={classes.heard}>{t("common:you")}</span> : <Heard member={member} />}
            {belongs && <Badges member={member} />}
          </div>
          <p className={classes.heard}>
            {t("joined")} <RelativeTime at={member.joinedAt} />
          </p>
        </div>
        <div className={classes.actions}>
          {mine ? <EditMine /> : belongs && !isApart && <Address member={member} />}
        </div>
      </div>
      {belongs && <Belonging member={member} mine={mine} />}
      <section className={classes.part} aria-labelledby="profile-posts">
        <h2 id="profile-posts" className={classes.partTitle}>
          {t("posts")}
        </h2>
        {posts.length > 0 ? (
          <Feed
            keys={posts}
            label={t("postsBy", { name: member.name })}
            showCommunity
            name={`person/${member.id}`}
            end={t("thatsAll")}
          />
        ) : (
          <EmptyState icon={<IconMessageOff size={26} />} title={t("noPosts")} text={t("noPostsText")} />
        )}
      </section>
    </Screen>
  )
}

/** What is asked of members, and done about them. */
const Belonging = ({ member, mine }: { readonly member: MemberView; readonly mine: boolean }) => {
  const { t } = useTranslation("people")
  return (
    <>
      <section className={classes.part} aria-labelledby="profile-help">
        <h2 id="profile-help" className={classes.partTitle}>
          {t("helpTitle")}
        </h2>
        {member.help.length > 0 ? <HelpChips help={member.help} /> : <p>{t(mine ? "noHelpMine" : "noHelp")}</p>}
      </section>
      <Shared member={member} />
      <ManageMember member={member} />
    </>
  )
}

const useShared = (member: MemberView) =>
  useObservable(useSite().communities).filter(({ members }) => members.includes(member.id))

/** One of both is a guest, and nothing that one writes reaches the other. */
const useIsApart = (member: MemberView): boolean => {
  const isGuest = useIsGuest()
  const shared = useShared(member)
  return (isGuest || member.role === "guest") && shared.length === 0
}

/** Communities where one meets them. */
const Shared = ({ member }: { readonly member: MemberView }) => {
  const { t } = useTranslation("people")
  const site = useSite()
  const shared = useShared(member)
  const isApart = useIsApart(member) && member.id !== site.me.member
  return (
    <section className={classes.part} aria-labelledby="profile-shared">
      <h2 id="profile-shared" className={classes.partTitle}>
        {t("communities")}
      </h2>
      {isApart && <p>{t("apart", { name: member.name })}</p>}
      <ul className={classes.shared}>
        {shared.map(({ ledger, emoji, name }) => (
          <li key={ledger}>
            <a className={classes.link} href={createCommunityHref(ledger)}>
              <span aria-hidden="true">{emoji} </span>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Address = ({ member }: { readonly member: MemberView }) => {
  const { t } = useTranslation("people")
  const address = useAddressing()
  return (
    <>
      <Button leftSection={<IconHelpCircle {...ICON} />} onClick={() => address(member, "question")}>
        {t("ask")}
      </Button>
      <Button variant="default" leftSection={<IconAt {...ICON} />} onClick={() => address(member, "message")}>
        {t("mention")}
      </Button>
    </>
  )
}

const EditMine = () => {
  const { t } = useTranslation("people")
  const navigate = useNavigate()
  return (
    <Button
      variant="default"
      leftSection={<IconSettings {...ICON} />}
      onClick={() => void navigate({ to: "/settings" })}
    >
      {t("editMine")}
    </Button>
  )
}

const NobodyThere = () => {
  const { t } = useTranslation("people")
  const navigate = useNavigate()
  return (
    <Screen title={t("title")}>
      <EmptyState
        icon={<IconUserQuestion size={26} />}
        title={t("gone.title")}
        text={t("gone.text")}
        action={<Button onClick={() => void navigate({ to: "/people" })}>{t("none.action")}</Button>}
      />
    </Screen>
  )
}
