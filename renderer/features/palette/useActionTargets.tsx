import { useMantineColorScheme } from "@mantine/core"
import {
  IconBulb,
  IconChecks,
  IconHelpCircle,
  IconKeyboard,
  IconLanguage,
  IconPencil,
  IconPlus,
  IconUserPlus,
  type TablerIcon,
} from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { usePreferences } from "../../app/preferences.ts"
import { useShell } from "../../ui/shell.tsx"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useMarkAllRead } from "../home/useMarkAllRead.ts"
import type { PaletteTarget } from "./paletteTarget.ts"
import { type Shortcut, useKeysOf } from "./useKeysOf.ts"

interface Action {
  readonly name: string
  readonly Icon: TablerIcon
  readonly label: string
  readonly act: () => unknown
  readonly shortcut?: Shortcut
  readonly words?: string
}

/** What one can do from anywhere. */
export const useActionTargets = (): readonly PaletteTarget[] => {
  const { t, i18n } = useTranslation(["navigation", "places"])
  const shell = useShell()
  const [, change] = usePreferences()
  const { toggleColorScheme } = useMantineColorScheme()
  const mayInvite = useMayInvite()
  const isGuest = useIsGuest()
  const markAllRead = useMarkAllRead()
  const keysOf = useKeysOf()
  const action = ({ name, Icon, label, act, shortcut, words = "" }: Action): PaletteTarget => ({
    id: `action/${name}`,
    label,
    detail: "",
    words,
    face: <Icon size={16} />,
    act: () => void act(),
    ...keysOf(shortcut),
  })
  const other = i18n.language === "fr" ? "en" : "fr"
  const turnLanguage = () => change({ language: other })
  const ask = () => shell.openComposer({ kind: "question" })
  const found = { name: "community", Icon: IconPlus, label: t("newCommunity"), act: shell.openNewCommunity }
  const invite = { name: "invite", Icon: IconUserPlus, label: t("invite"), act: shell.openInvite }
  const actions: readonly Action[] = [
    { name: "post", Icon: IconPencil, label: t("newPost"), act: () => shell.openComposer(), shortcut: "newPost" },
    { name: "question", Icon: IconHelpCircle, label: t("jump.ask"), act: ask },
    ...(isGuest ? [] : [found]),
    ...(mayInvite ? [invite] : []),
    { name: "read", Icon: IconChecks, label: t("jump.allRead"), act: markAllRead, shortcut: "allRead" },
    { name: "theme", Icon: IconBulb, label: t("jump.theme"), act: toggleColorScheme, words: t("places:words.theme") },
    {
      name: "language",
      Icon: IconLanguage,
      label: t("language"),
      act: turnLanguage,
      words: t("places:words.language"),
    },
    {
      name: "help",
      Icon: IconKeyboard,
      label: t("help"),
      act: shell.openHelp,
      shortcut: "help",
      words: t("places:words.help"),
    },
  ]
  return actions.map(action)
}
