import { useMantineColorScheme } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { usePreferences } from "../../app/preferences.ts"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { communityTarget, type JumpTarget, personTarget } from "./jumpTargets.ts"

const plain = (group: "actions" | "places", label: string, act: () => unknown): JumpTarget => ({
  id: label,
  group,
  label,
  face: null,
  detail: "",
  act: () => void act(),
})

/** Everything that one can jump to now: actions, screens, communities, people. */
export const useJumpTargets = (): readonly JumpTarget[] => {
  const { t, i18n } = useTranslation("navigation")
  const navigate = useNavigate()
  const shell = useShell()
  const site = useSite()
  const [, change] = usePreferences()
  const { toggleColorScheme } = useMantineColorScheme()
  const communities = useObservable(site.communities)
  const mayInvite = useMayInvite()
  const members = useObservable(site.members)

  const { language } = i18n
  return [
    plain("actions", t("newPost"), () => shell.openComposer()),
    plain("actions", t("newCommunity"), shell.openNewCommunity),
    ...(mayInvite ? [plain("actions", t("invite"), shell.openInvite)] : []),
    plain("actions", t("jump.theme"), toggleColorScheme),
    plain("actions", t("language"), () => change({ language: language === "fr" ? "en" : "fr" })),
    plain("actions", t("help"), shell.openHelp),
    plain("places", t("home"), () => navigate({ to: "/" })),
    plain("places", t("inbox"), () => navigate({ to: "/inbox" })),
    plain("places", t("communities"), () => navigate({ to: "/communities" })),
    plain("places", t("saved"), () => navigate({ to: "/saved" })),
    plain("places", t("people"), () => navigate({ to: "/people" })),
    plain("places", t("drafts"), () => navigate({ to: "/drafts" })),
    plain("places", t("network"), () => navigate({ to: "/network" })),
    plain("places", t("settings"), () => navigate({ to: "/settings" })),
    ...communities.map((community) =>
      communityTarget(
        community,
        t("jump.members", { count: community.members.length }),
        () => void navigate({ to: "/c/$ledger", params: { ledger: community.ledger } }),
      ),
    ),
    ...[...members.values()].map((member) =>
      personTarget(member, () => void navigate({ to: "/people", search: { name: member.name } })),
    ),
  ]
}
