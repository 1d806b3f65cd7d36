import { Menu } from "@mantine/core"
import { IconCheck, IconFileText, IconPlus, IconSelector, IconShieldCheck } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { firstLetter } from "../../ui/initials.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Sidebar.module.css"

const ICON = { size: 15, "aria-hidden": true } as const

/** The site's name; behind it what it agreed on and who may do what, and the other sites of this profile. */
export const SiteMenu = () => {
  const { t } = useTexts("navigation")
  const site = useSite()
  const session = useSession()
  const navigate = useNavigate()
  const name = useObservable(site.name)
  const sites = useObservable(session.sites)
  return (
    <Menu position="bottom-start" width={232} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.site} aria-label={t("site", { name })}>
          <span className={classes.mark} aria-hidden="true">
            {firstLetter(name).toLocaleUpperCase()}
          </span>
          <span className={classes.siteName}>{name}</span>
          <IconSelector size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item leftSection={<IconFileText {...ICON} />} onClick={() => void navigate({ to: "/charter" })}>
          {t("charter")}
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldCheck {...ICON} />} onClick={() => void navigate({ to: "/trust" })}>
          {t("trust")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("otherSites")}</Menu.Label>
        {sites.map((known) => (
          <Menu.Item
            key={known.id}
            rightSection={known.id === site.id && <IconCheck size={15} aria-hidden="true" />}
            onClick={() => known.id !== site.id && void session.open(known.id)}
          >
            {known.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => void session.arrive(null)}>
          {t("anotherSite")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
