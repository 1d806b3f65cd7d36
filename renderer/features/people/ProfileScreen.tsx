import { Button } from "@mantine/core"
import {
  IconAt,
  IconHeartHandshake,
  IconHelpCircle,
  IconMessageOff,
  IconSettings,
  IconUserQuestion,
} from "@tabler/icons-react"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AuthorView, MemberView } from "../../../shared/application/site.ts"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { Section } from "../../ui/Section.tsx"
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
import { type ProfilePlace, ProfilePlaces } from "./ProfilePlaces.tsx"
import { requestHelpField } from "../settings/helpFieldRequest.ts"
import { Heard } from "./PersonRow.tsx"
import { useAddressing } from "./useAddressing.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const ManageMember = onDemand(async () => (await withLateTexts(import("../trust/ManageMember.tsx"))).ManageMember)

const ICON = { size: 16, "aria-hidden": true } as const

interface ProfileScreenProps {
  readonly place?: ProfilePlace
}

/** One colleague: what to ask them about, where one meets them, what they wrote; their role stands behind. */
export const ProfileScreen = ({ place = "posts" }: ProfileScreenProps) => {
  const { member: written } = useParams({ strict: false })
  const authors = useObservable(useSite().authors)
  const id = parseMemberId(written)
  const member = id && authors.get(id)
  return member ? <Profile key={member.id} member={member} place={place} /> : <NobodyThere />
}

interface ProfileProps extends Required<ProfileScreenProps> {
  readonly member: AuthorView
}

const Profile = ({ member, place }: ProfileProps) => {
  const { t } = useTranslation(["people", "common"])
  const mine = member.id === useSite().me.member
  const belongs = member.gone === null
  const isApart = useIsApart(member)
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
      {belongs && place === "posts" && <Known member={member} mine={mine} />}
      {belongs && <ProfilePlaces member={member.id} place={place} />}
      {belongs && place === "role" ? (
        <div className={classes.role}>
          <ManageMember member={member} />
        </div>
      ) : (
        <Written member={member} />
      )}
    </Screen>
  )
}

const Written = ({ member }: { readonly member: AuthorView }) => {
  const { t } = useTranslation("people")
  const site = useSite()
  const home = useObservable(site.home)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- whenever posts come or go
  const posts = useMemo(() => site.writtenBy(member.id), [site, member.id, home])
  return (
    <section aria-labelledby="profile-posts">
      <h2 id="profile-posts" className="visually-hidden">
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
  )
}

/** What one may ask of them, and where one meets them. */
const Known = ({ member, mine }: { readonly member: MemberView; readonly mine: boolean }) => {
  const { t } = useTranslation("people")
  return (
    <>
      <Section title={t("helpTitle")}>
        {member.help.length > 0 && <HelpChips help={member.help} />}
        {member.help.length === 0 && <p>{t(mine ? "noHelpMine" : "noHelp")}</p>}
        {member.help.length === 0 && mine && (
          <a href="#/settings/profile" onClick={requestHelpField}>
            {t("sayHelp")}
          </a>
        )}
      </Section>
      <Shared member={member} />
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
    <Section title={t(member.id === site.me.member ? "communitiesMine" : "communities")}>
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
    </Section>
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
      <Button
        variant="default"
        leftSection={<IconHeartHandshake {...ICON} />}
        onClick={() => address(member, "thanks")}
      >
        {t("thank")}
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
      onClick={() => void navigate({ to: "/settings/$part", params: { part: "profile" } })}
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
