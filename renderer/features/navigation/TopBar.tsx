import { Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import { IconBell, IconMenu2, IconMoon, IconPencil, IconSearch, IconSun } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useTexts } from "../../ui/useTexts.ts"
import { usePreferences } from "../../app/preferences.ts"
import { IconButton } from "../../ui/IconButton.tsx"
import iconClasses from "../../ui/IconButton.module.css"
import { Kbd } from "../../ui/Kbd.tsx"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { useShell } from "../../ui/shell.tsx"
import { useInboxCount } from "../../ui/useInboxCount.ts"
import { SyncPill } from "../network/SyncPill.tsx"
import { AccountMenu } from "./AccountMenu.tsx"
import classes from "./TopBar.module.css"

interface TopBarProps {
  readonly narrow: boolean
  readonly onMenu: () => void
}

export const TopBar = ({ narrow, onMenu }: TopBarProps) => {
  const { t } = useTexts("navigation")
  const shell = useShell()
  const nameKeys = useKeyNames()
  return (
    <header className={classes.bar}>
      {narrow && (
        <IconButton label={t("menu")} onClick={onMenu}>
          <IconMenu2 size={19} aria-hidden="true" />
        </IconButton>
      )}
      {narrow ? (
        <IconButton label={t("jump.open")} onClick={shell.openJump}>
          <IconSearch size={18} aria-hidden="true" />
        </IconButton>
      ) : (
        <button type="button" className={classes.jump} onClick={shell.openJump}>
          <IconSearch size={16} aria-hidden="true" />
          <span className={classes.jumpText}>{t("jump.open")}</span>
          <span aria-hidden="true">
            <Kbd keys={nameKeys(["Ctrl+K"])} />
          </span>
        </button>
      )}
      <div className={classes.right}>
        <SyncPill compact={narrow} />
        {!narrow && <LanguageButton />}
        {!narrow && <ThemeButton />}
        {narrow && (
          <IconButton label={t("newPost")} onClick={() => shell.openComposer()}>
            <IconPencil size={18} aria-hidden="true" />
          </IconButton>
        )}
        <Bell />
        <AccountMenu narrow={narrow} />
      </div>
    </header>
  )
}

/** The way to the inbox from everywhere; a red dot where something in it means the reader. */
const Bell = () => {
  const { t } = useTranslation(["navigation", "inbox"])
  const count = useInboxCount()
  const label = count > 0 ? `${t("notifications")} (${t("inbox:forYou", { count })})` : t("notifications")
  return (
    <Tooltip label={label}>
      <Link
        to="/inbox"
        aria-label={label}
        className={count > 0 ? `${iconClasses.button} ${classes.calling}` : iconClasses.button}
      >
        <IconBell size={18} aria-hidden="true" />
      </Link>
    </Tooltip>
  )
}

const LanguageButton = () => {
  const { t, language } = useTexts("navigation")
  const [, change] = usePreferences()
  const french = language === "fr"
  return (
    <IconButton label={t("language")} onClick={() => change({ language: french ? "en" : "fr" })}>
      <span aria-hidden="true" className={classes.language}>
        {french ? "EN" : "FR"}
      </span>
    </IconButton>
  )
}

const ThemeButton = () => {
  const { t } = useTexts("navigation")
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme("light") === "dark"
  return (
    <IconButton label={dark ? t("themeLight") : t("themeDark")} onClick={() => setColorScheme(dark ? "light" : "dark")}>
      {dark ? <IconSun size={18} aria-hidden="true" /> : <IconMoon size={18} aria-hidden="true" />}
    </IconButton>
  )
}
