import {
  IconArchive,
  IconBook2,
  IconBookmark,
  IconClipboardList,
  IconCompass,
  IconCrown,
  IconDatabase,
  IconDevices,
  IconFileText,
  IconGavel,
  IconHome,
  IconInbox,
  IconKey,
  IconNetwork,
  IconPencil,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconSun,
  type TablerIcon,
  IconTool,
  IconUserHeart,
  IconUsers,
  IconUserStar,
} from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import { useDuties } from "../../ui/useDuties.ts"
import { SETTINGS_PARTS } from "../settings/settingsParts.ts"
import type { PaletteTarget } from "./paletteTarget.ts"
import { type Shortcut, useKeysOf } from "./useKeysOf.ts"

interface Place {
  readonly to: PlacePath
  readonly Icon: TablerIcon
  readonly label: string
  readonly shortcut?: Shortcut
  /** Tells places at one address apart. */
  readonly part?: string
  readonly words?: string
}

/** The screens of the site that have something for me. */
export const usePlaceTargets = (): readonly PaletteTarget[] => {
  const { t } = useTranslation(["navigation", "places"])
  const duties = useDuties()
  const navigate = useNavigate()
  const keysOf = useKeysOf()
  const place = ({ to, Icon, label, shortcut, part = "", words = "" }: Place): PaletteTarget => ({
    id: `place${to}${part}`,
    label,
    detail: "",
    words,
    face: <Icon size={16} />,
    act: () => void navigate({ to }),
    ...keysOf(shortcut),
  })
  const words = (name: WordedPlace) => ({ words: t(`places:words.${name}`) })
  const aside: Place = { to: "/moderation", Icon: IconArchive, label: t("places.aside"), part: "#aside" }
  const bringBack: Place = { to: "/people", Icon: IconUserHeart, label: t("places.bringBack"), part: "#back" }
  const owner: Place = { to: "/trust", Icon: IconCrown, label: t("places.replaceOwner"), part: "#owner" }
  const recovery: Place = { to: "/devices", Icon: IconKey, label: t("places.recovery"), part: "#recovery" }
  const functions: Place = { to: "/trust", Icon: IconUserStar, label: t("places.functions"), part: "#functions" }
  const places: readonly Place[] = [
    { to: "/", Icon: IconHome, label: t("home"), shortcut: "goHome" },
    { to: "/inbox", Icon: IconInbox, label: t("inbox"), shortcut: "goInbox" },
    { to: "/day", Icon: IconSun, label: t("day"), shortcut: "goDay" },
    { to: "/communities", Icon: IconCompass, label: t("communities") },
    { to: "/people", Icon: IconUsers, label: t("people"), shortcut: "goPeople" },
    ...(duties.moderation ? [{ to: "/moderation", Icon: IconGavel, label: t("moderation") } as const] : []),
    ...(duties.aside ? [aside] : []),
    { to: "/charter", Icon: IconFileText, label: t("charter"), ...words("charter") },
    { to: "/guide", Icon: IconBook2, label: t("guide") },
    { to: "/trust", Icon: IconShieldCheck, label: t("trust"), ...words("trust") },
    functions,
    { to: "/register", Icon: IconClipboardList, label: t("register"), ...words("register") },
    { to: "/search", Icon: IconSearch, label: t("search") },
    { to: "/saved", Icon: IconBookmark, label: t("saved"), shortcut: "goSaved", ...words("saved") },
    { to: "/drafts", Icon: IconPencil, label: t("drafts"), shortcut: "goDrafts" },
    { to: "/devices", Icon: IconDevices, label: t("devices"), ...words("devices") },
    { ...recovery, ...words("recovery") },
    { to: "/mend", Icon: IconTool, label: t("places.mend") },
    ...(duties.bringsBack ? [bringBack] : []),
    ...(duties.proposesOwners ? [owner] : []),
    { to: "/my-data", Icon: IconDatabase, label: t("myData"), ...words("myData") },
    { to: "/network", Icon: IconNetwork, label: t("network"), shortcut: "goNetwork" },
    { to: "/settings", Icon: IconSettings, label: t("settings") },
  ]
  return [...places.map(place), ...useSettingsTargets()]
}

/** Each part of the settings, so that nobody has to know where it stands. */
const useSettingsTargets = (): readonly PaletteTarget[] => {
  const { t } = useTranslation("places")
  const navigate = useNavigate()
  return SETTINGS_PARTS.filter(({ id }) => id !== "desktop" || readWindowBridge()).map(({ id, Icon }) => ({
    id: `settings/${id}`,
    label: t(`part.${id}`),
    detail: t("settings"),
    words: t(`words.${id}`),
    face: <Icon size={16} />,
    act: () => void navigate({ to: "/settings/$part", params: { part: id } }),
  }))
}

type WordedPlace = "charter" | "trust" | "register" | "saved" | "devices" | "recovery" | "myData"

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
