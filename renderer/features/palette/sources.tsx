import { useMantineColorScheme } from "@mantine/core"
import { IconArrowRight, IconBolt } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { usePreferences } from "../../app/preferences.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useDuties } from "../../ui/useDuties.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { useMarkAllRead } from "../home/useMarkAllRead.ts"
import { SHORTCUTS } from "../navigation/shortcuts.ts"
import type { PaletteTarget } from "./paletteTarget.ts"

type Shortcut = keyof typeof SHORTCUTS

const useKeysOf = (): ((name: Shortcut | undefined) => Pick<PaletteTarget, "keys">) => {
  const { singleKeys } = useShell()
  return (name) => (name && singleKeys ? { keys: SHORTCUTS[name] } : {})
}

/** What one can do from anywhere. */
export const useActionTargets = (): readonly PaletteTarget[] => {
  const { t, i18n } = useTranslation("navigation")
  const shell = useShell()
  const [, change] = usePreferences()
  const { toggleColorScheme } = useMantineColorScheme()
  const mayInvite = useMayInvite()
  const isGuest = useIsGuest()
  const markAllRead = useMarkAllRead()
  const keysOf = useKeysOf()
  const action = (name: string, label: string, act: () => unknown, shortcut?: Shortcut): PaletteTarget => ({
    id: `action/${name}`,
    label,
    detail: "",
    face: <IconBolt size={16} />,
    act: () => void act(),
    ...keysOf(shortcut),
  })
  const other = i18n.language === "fr" ? "en" : "fr"
  return [
    action("post", t("newPost"), () => shell.openComposer(), "newPost"),
    action("question", t("jump.ask"), () => shell.openComposer({ kind: "question" })),
    ...(isGuest ? [] : [action("community", t("newCommunity"), shell.openNewCommunity)]),
    ...(mayInvite ? [action("invite", t("invite"), shell.openInvite)] : []),
    action("read", t("jump.allRead"), markAllRead, "allRead"),
    action("theme", t("jump.theme"), toggleColorScheme),
    action("language", t("language"), () => change({ language: other })),
    action("help", t("help"), shell.openHelp, "help"),
  ]
}

/** The screens of the site that have something for me. */
export const usePlaceTargets = (): readonly PaletteTarget[] => {
  const { t } = useTranslation("navigation")
  const duties = useDuties()
  const navigate = useNavigate()
  const keysOf = useKeysOf()
  const place = (to: PlacePath, label: string, shortcut?: Shortcut, part = ""): PaletteTarget => ({
    id: `place${to}${part}`,
    label,
    detail: "",
    face: <IconArrowRight size={16} />,
    act: () => void navigate({ to }),
    ...keysOf(shortcut),
  })
  return [
    place("/", t("home"), "goHome"),
    place("/inbox", t("inbox"), "goInbox"),
    place("/day", t("day"), "goDay"),
    place("/communities", t("communities")),
    place("/people", t("people"), "goPeople"),
    ...(duties.moderation ? [place("/moderation", t("moderation"))] : []),
    ...(duties.aside ? [place("/moderation", t("places.aside"), undefined, "#aside")] : []),
    place("/charter", t("charter")),
    place("/guide", t("guide")),
    place("/trust", t("trust")),
    place("/trust", t("places.functions"), undefined, "#functions"),
    place("/register", t("register")),
    place("/search", t("search")),
    place("/saved", t("saved"), "goSaved"),
    place("/drafts", t("drafts"), "goDrafts"),
    place("/devices", t("devices")),
    place("/devices", t("places.recovery"), undefined, "#recovery"),
    place("/mend", t("places.mend")),
    ...(duties.bringsBack ? [place("/people", t("places.bringBack"), undefined, "#back")] : []),
    ...(duties.proposesOwners ? [place("/trust", t("places.replaceOwner"), undefined, "#owner")] : []),
    place("/my-data", t("myData")),
    place("/network", t("network"), "goNetwork"),
    place("/settings", t("settings")),
  ]
}
type PlacePath =
  | "/"
  | "/day"
  | "/inbox"
  | "/moderation"
  | "/register"
  | "/trust"
  | "/charter"
  | "/guide"
  | "/communities"
  | "/people"
  | "/saved"
  | "/search"
  | "/drafts"
  | "/devices"
  | "/mend"
  | "/my-data"
  | "/network"
  | "/settings"

export const useCommunityTargets = (): readonly PaletteTarget[] => {
  const { t } = useTranslation("navigation")
  const navigate = useNavigate()
  const site = useSite()
  const target = (ledger: LedgerId, label: string, emoji: string, detail: string): PaletteTarget => ({
    id: `community/${ledger}`,
    label,
    detail,
    face: emoji || "💬",
    act: () => void navigate({ to: "/c/$ledger", params: { ledger } }),
  })
  return [
    ...useObservable(site.communities).map(({ ledger, name, emoji, members }) =>
      target(ledger, name, emoji, t("jump.members", { count: members.length })),
    ),
    ...useObservable(site.access).doors.map(({ community, name, emoji }) =>
      target(community, name, emoji, t("jump.request")),
    ),
  ]
}

export const usePeopleTargets = (): readonly PaletteTarget[] => {
  const navigate = useNavigate()
  const { me } = useSite()
  return [...usePeople().values()]
    .filter(({ id }) => id !== me.member)
    .map(({ id, name, title, connected }) => ({
      id: `person/${id}`,
      label: name,
      detail: title,
      face: <Avatar seed={id} name={name} size={26} connected={connected} />,
      act: () => void navigate({ to: "/people/$member", params: { member: id } }),
    }))
}
