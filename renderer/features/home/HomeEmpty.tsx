import { Button } from "@mantine/core"
import { IconBellOff, IconHelpCircle, IconSeedling, IconUsersGroup } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import type { CommunityView } from "../../../shared/application/site.ts"
import { useTexts } from "../../ui/useTexts.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** Of those that are muted, the one in which something was written last. */
const findMuted = (communities: readonly CommunityView[]): CommunityView | undefined =>
  communities
    .filter(({ muted, joined, posts }) => muted && joined && posts > 0)
    .toSorted((one, other) => (other.lastActivity ?? 0) - (one.lastActivity ?? 0))[0]

/** One thing to do, whichever comes first: a community, what is muted, a post, a question. */
export const HomeEmpty = () => {
  const { t } = useTexts("home")
  const shell = useShell()
  const site = useSite()
  const navigate = useNavigate()
  const communities = useObservable(site.communities)
  const hasCommunity = communities.some((community) => community.mayWrite)
  const muted = findMuted(communities)
  const isGuest = useIsGuest()
  const isAlone = useObservable(site.members).size <= 1
  const ask = <Button onClick={() => shell.openComposer({ kind: "question" })}>{t("empty.action")}</Button>
  if (muted)
    return (
      <EmptyState
        icon={<IconBellOff size={26} />}
        title={t("empty.mutedTitle")}
        text={t("empty.mutedText")}
        action={
          <Button onClick={() => void navigate({ to: "/c/$ledger", params: { ledger: muted.ledger } })}>
            {t("empty.mutedAction", { name: muted.name })}
          </Button>
        }
      />
    )
  // A guest founds none: the note above says whom to ask.
  if (!hasCommunity && isGuest) return null
  if (!hasCommunity)
    return (
      <EmptyState
        icon={<IconUsersGroup size={26} />}
        title={t("empty.noCommunityTitle")}
        text={t("empty.noCommunityText")}
        action={<Button onClick={() => shell.openNewCommunity()}>{t("empty.noCommunityAction")}</Button>}
      />
    )
  if (isAlone)
    return (
      <EmptyState
        icon={<IconSeedling size={26} />}
        title={t("empty.inviteTitle")}
        text={t("empty.inviteText")}
        action={ask}
      />
    )
  return <EmptyState icon={<IconHelpCircle size={26} />} title={t("empty.title")} text={t("empty.text")} action={ask} />
}
