import { Button } from "@mantine/core"
import { IconBell, IconBellOff, IconHash } from "@tabler/icons-react"
import { useParams } from "@tanstack/react-router"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { foldTag } from "../../../shared/community/tags.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useBeginPost } from "../composer/useBeginPost.ts"
import rows from "../../ui/Rows.module.css"
import { useTopicKeepers } from "../people/useTopicKeepers.ts"
import { Feed } from "../post/feed/Feed.tsx"
import { useCommand } from "../../ui/useCommand.ts"

/** A page that fills itself: the posts that carry a tag, from all my communities. */
export const TopicScreen = () => {
  const { tag: written = "" } = useParams({ strict: false })
  const tag = foldTag(written)
  return <TopicPage key={tag} tag={tag} />
}

const TopicPage = ({ tag }: { readonly tag: string }) => {
  const { t } = useTranslation("topics")
  const site = useSite()
  const begin = useBeginPost()
  const keepers = useTopicKeepers()
  const topic = useObservable(site.topics).find((known) => known.tag === tag)
  const keys = useObservable(useMemo(() => site.topic(tag), [site, tag]))
  const isReading = useObservable(site.reading)
  const name = topic?.name ?? tag
  return (
    <Screen
      title={`#${name}`}
      lead={keys.length > 0 && t("count", { count: keys.length })}
      actions={<FollowButton tag={tag} name={name} followed={topic?.followed ?? false} />}
    >
      {keepers && <p className={rows.meta}>{t("keepers", { names: keepers })}</p>}
      {keys.length > 0 ? (
        <Feed
          keys={keys}
          label={t("feed", { name })}
          showCommunity
          name={`topic/${tag}`}
          end={isReading ? undefined : t("end")}
        />
      ) : (
        <EmptyState
          icon={<IconHash size={26} />}
          title={t("empty.title", { name })}
          text={t("empty.text")}
          action={<Button onClick={() => begin("message", `#${name} `)}>{t("empty.action")}</Button>}
        />
      )}
    </Screen>
  )
}

interface FollowButtonProps {
  readonly tag: string
  readonly name: string
  readonly followed: boolean
}

const FollowButton = ({ tag, name, followed }: FollowButtonProps) => {
  const { t } = useTranslation("topics")
  const site = useSite()
  const command = useCommand()
  const follow = () =>
    command.run(
      () => site.followTopic(tag, !followed),
      () => announce(t(followed ? "unfollowed" : "followed", { name })),
    )
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={command.running}
        leftSection={
          followed ? <IconBellOff size={15} aria-hidden="true" /> : <IconBell size={15} aria-hidden="true" />
        }
        onClick={follow}
      >
        {t(followed ? "unfollow" : "follow")}
      </Button>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
