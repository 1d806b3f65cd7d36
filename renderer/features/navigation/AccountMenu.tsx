import { Menu, useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import {
  IconDatabase,
  IconDevices,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSettings,
  IconSun,
  IconUser,
  IconUserPlus,
} from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import { usePreferences } from "../../app/preferences.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./TopBar.module.css"

const ICON = { size: 16, "aria-hidden": true } as const

export const AccountMenu = ({ narrow }: { readonly narrow: boolean }) => {
  const { t } = useTexts("navigation")
  const shell = useShell()
  const navigate = useNavigate()
  const mayInvite = useMayInvite()
  const { members, me } = useSite()
  const name = useObservable(members).get(me.member)?.name ?? ""
  return (
    <Menu position="bottom-end" width={232} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={t("account", { name })}>
          <Avatar seed={me.member} name={name} size={32} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item
          leftSection={<IconUser {...ICON} />}
          onClick={() => void navigate({ to: "/people/$member", params: { member: me.member } })}
        >
          {t("myProfile")}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings {...ICON} />} onClick={() => void navigate({ to: "/settings" })}>
          {t("settings")}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices {...ICON} />} onClick={() => void navigate({ to: "/devices" })}>
          {t("devices")}
        </Menu.Item>
        <Menu.Item leftSection={<IconDatabase {...ICON} />} onClick={() => void navigate({ to: "/my-data" })}>
          {t("myData")}
        </Menu.Item>
        {mayInvite && (
          <Menu.Item leftSection={<IconUserPlus {...ICON} />} onClick={shell.openInvite}>
            {t("invite")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard {...ICON} />} onClick={shell.openHelp}>
          {t("help")}
        </Menu.Item>
        {narrow && <AppearanceItems />}
      </Menu.Dropdown>
    </Menu>
  )
}

const AppearanceItems = () => {
  const { t, language } = useTexts("navigation")
  const [, change] = usePreferences()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme("light") === "dark"
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLanguage {...ICON} />}
        onClick={() => change({ language: language === "fr" ? "en" : "fr" })}
      >
        {t("language")}
      </Menu.Item>
      <Menu.Item
        leftSection={dark ? <IconSun {...ICON} /> : <IconMoon {...ICON} />}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {dark ? t("themeLight") : t("themeDark")}
      </Menu.Item>
    </>
  )
}
