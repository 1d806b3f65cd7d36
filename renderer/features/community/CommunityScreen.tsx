import { Button } from "@mantine/core"
import { IconCloudDown, IconDoor, IconMessagePlus, IconMoodEmpty } from "@tabler/icons-react"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import type { LettingOut } from "../../../shared/application/lettingOut.ts"
import type { CommunityView } from "../../../shared/application/site.ts"
import { type LedgerId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { DoorButton } from "../access/DoorButton.tsx"
import { Answering, DoorState } from "../access/DoorState.tsx"
import { LetOutNote } from "../access/LetOutNote.tsx"
import { useGuestAsks } from "../access/GuestNote.tsx"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { InlineComposer } from "../composer/InlineComposer.tsx"
import { useHasDraft } from "../composer/useHasDraft.ts"
import { PendingPosts } from "../outbox/PendingPosts.tsx"
import { Feed } from "../post/feed/Feed.tsx"
import { useCommunity } from "../post/useCommunity.ts"
import { CommunityAbout } from "./CommunityAbout.tsx"
import classes from "./CommunityHeader.module.css"
import { CommunityHeader } from "./CommunityHeader.tsx"
import { CommunityPlaces } from "./CommunityPlaces.tsx"
import { WhyNotWrite } from "./WhyNotWrite.tsx"
import { PinnedPosts } from "./PinnedPosts.tsx"
import { CommunityQuestions } from "./CommunityQuestions.tsx"

type Place = "posts" | "questions" | "about"

/** One community: what it is for, who belongs to it, its posts. */
export const CommunityScreen = ({ place = "posts" }: { readonly place?: Place }) => {
  const { ledger: ledgerText } = useParams({ strict: false })
  const ledger = parseLedgerId(ledgerText)
  const community = useCommunity(ledger)
  const { doors, out } = useObservable(useSite().access)
  const door = doors.find((one) => one.community === ledger)
  const letOut = out.find((one) => one.community === ledger)
  if (!community && door) return <CommunityClosed door={door} letOut={letOut} />
  if (!community && letOut) return <CommunityLeft letOut={letOut} />
  if (!community) return <CommunityGone />
  if (!community.ready) return <CommunityArriving community={community} />
  return <CommunityPage key={community.ledger} community={community} place={place} />
}

interface CommunityPageProps {
  readonly community: CommunityView
  readonly place: Place
}

const CommunityPage = ({ community, place }: CommunityPageProps) => {
  const { ledger, emoji, name, mayWrite } = community
  return (
    <Screen title={`${emoji} ${name}`} lead={community.purpose}>
      <CommunityHeader community={community} />
      {!mayWrite && <WhyNotWrite community={community} />}
      <CommunityPlaces ledger={ledger} />
      {place === "about" && <CommunityAbout community={community} />}
      {place === "questions" && <CommunityQuestions community={community} />}
      {place === "posts" && (
        <>
          {mayWrite && <InlineComposer draftKey={createCommunityDraftKey(ledger)} ledger={ledger} />}
          <PinnedPosts pinned={community.pinned} />
          <PendingPosts ledger={ledger} />
          <CommunityFeed ledger={ledger} name={name} mayWrite={mayWrite} />
        </>
      )}
    </Screen>
  )
}

interface CommunityFeedProps {
  readonly ledger: LedgerId
  readonly name: string
  readonly mayWrite: boolean
}

const CommunityFeed = ({ ledger, name, mayWrite }: CommunityFeedProps) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const shell = useShell()
  const keys = useObservable(useMemo(() => site.community(ledger), [site, ledger]))
  const isBegun = useHasDraft(createCommunityDraftKey(ledger))
  const isLeaving = useObservable(site.waiting).some(
    ({ input }) => input.kind === "post" && input.post.ledger === ledger,
  )
  if (keys.length > 0) return <Feed keys={keys} label={t("feed", { name })} showCommunity={false} name={ledger} />
  // The draft above is the one thing to do here: a second invitation to write would say it twice. What is leaving fills the place.
  if (isLeaving || (mayWrite && isBegun)) return null
  return (
    <EmptyState
      icon={<IconMessagePlus size={26} />}
      title={t("empty.title")}
      text={mayWrite ? t("empty.text") : ""}
      action={mayWrite && <Button onClick={() => shell.openComposer({ ledger })}>{t("empty.action")}</Button>}
    />
  )
}

interface CommunityClosedProps {
  readonly door: DoorView
  readonly letOut: LettingOut | undefined
}

/** Seen from outside, it stands as an open one does: what it is, and beside that the way in. */
const CommunityClosed = ({ door, letOut }: CommunityClosedProps) => {
  const { t } = useTranslation("community")
  return (
    <Screen title={`${door.emoji} ${door.name}`} lead={door.purpose}>
      {letOut && <LetOutNote out={letOut} />}
      <div className={classes.header}>
        <p className={classes.access}>
          <IconDoor size={16} aria-hidden="true" />
          {t("about.request")}
        </p>
        <div className={classes.actions}>
          <DoorButton door={door} />
        </div>
      </div>
      <DoorState door={door} />
      <Answering door={door} />
    </Screen>
  )
}

const CommunityLeft = ({ letOut }: { readonly letOut: LettingOut }) => (
  <Screen title={letOut.name}>
    <LetOutNote out={letOut} />
  </Screen>
)

const CommunityArriving = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  return (
    <Screen title={community.name === "" ? t("title") : `${community.emoji} ${community.name}`}>
      <EmptyState icon={<IconCloudDown size={26} />} title={t("arriving.title")} text={t("arriving.text")} />
    </Screen>
  )
}

const CommunityGone = () => {
  const { t } = useTranslation(["community", "access"])
  const navigate = useNavigate()
  const isGuest = useIsGuest()
  const names = useGuestAsks()
  const only = isGuest ? t(names === "" ? "access:guest.onlyNobody" : "access:guest.only", { names }) : ""
  return (
    <Screen title={t("title")}>
      <EmptyState
        icon={<IconMoodEmpty size={26} />}
        title={t("gone.title")}
        text={`${t("gone.text")} ${only}`.trim()}
        action={<Button onClick={() => void navigate({ to: "/" })}>{t("gone.action")}</Button>}
      />
    </Screen>
  )
}
