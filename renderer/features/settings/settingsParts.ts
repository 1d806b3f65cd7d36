import {
  IconBell,
  IconDeviceDesktop,
  IconDeviceFloppy,
  IconInfoCircle,
  IconNetwork,
  IconPalette,
  IconSearchOff,
  IconSparkles,
  IconUserCircle,
} from "@tabler/icons-react"

/** The parts of the settings in the order of the screen; each has an address. */
export const SETTINGS_PARTS = [
  { id: "profile", Icon: IconUserCircle },
  { id: "appearance", Icon: IconPalette },
  { id: "notifications", Icon: IconBell },
  { id: "home", Icon: IconSparkles },
  { id: "searches", Icon: IconSearchOff },
  { id: "storage", Icon: IconDeviceFloppy },
  { id: "network", Icon: IconNetwork },
  { id: "desktop", Icon: IconDeviceDesktop },
  { id: "about", Icon: IconInfoCircle },
] as const

export type SettingsPartId = (typeof SETTINGS_PARTS)[number]["id"]

/** Of the heading of a part. */
export const partHeading = (part: SettingsPartId): string => `settings-${part}`

/** @returns undefined for what is no part, as in an address that somebody typed */
export const parseSettingsPart = (text: string | undefined): SettingsPartId | undefined =>
  SETTINGS_PARTS.find(({ id }) => id === text)?.id
