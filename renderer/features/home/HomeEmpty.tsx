import { Button } from "@mantine/core"
import { IconHelpCircle, IconSeedling, IconUsersGroup } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** One thing to do, whichever comes first: a community, a post, a question. */
export const HomeEmpty = () => {
  const { t } = useTexts("home")
  const shell = useShell()
  const site = useSite()
  const hasCommunity = useObservable(site.communities).some((community) => community.mayWrite)
  const isGuest = useIsGuest()
  const isAlone = useObservable(site.members).size <= 1
  const ask = <Button onClick={() => shell.openComposer({ kind: "question" })}>{t("empty.action")}</Button>
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
