import { IconDatabase, IconDevices, IconShieldCheck } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import classes from "./SettingsIndex.module.css"
import { SETTINGS_PARTS, type SettingsPartId } from "./settingsParts.ts"

interface SettingsIndexProps {
  /** The one being read. */
  readonly current: SettingsPartId | undefined
  readonly onGo: (part: SettingsPartId) => void
}

const ICON = { size: 16, stroke: 1.6, "aria-hidden": true } as const

/** Every part of the settings by name, and the rooms beside them; each is a link that can be sent. */
export const SettingsIndex = ({ current, onGo }: SettingsIndexProps) => {
  const { t } = useTranslation(["places", "navigation"])
  const shown = SETTINGS_PARTS.filter(({ id }) => id !== "desktop" || readWindowBridge())
  return (
    <nav className={classes.index} aria-label={t("index")}>
      <ul className={classes.list}>
        {shown.map(({ id, Icon }) => (
          <li key={id}>
            <Link
              to="/settings/$part"
              params={{ part: id }}
              replace
              className={classes.row}
              aria-current={current === id ? "true" : undefined}
              onClick={() => onGo(id)}
            >
              <Icon {...ICON} />
              {t(`part.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes.heading} id="settings-elsewhere">
        {t("elsewhere")}
      </p>
      <ul className={classes.list} aria-labelledby="settings-elsewhere">
        <li>
          <Link to="/devices" className={classes.row}>
            <IconDevices {...ICON} />
            {t("navigation:devices")}
          </Link>
        </li>
        <li>
          <Link to="/my-data" className={classes.row}>
            <IconDatabase {...ICON} />
            {t("navigation:myData")}
          </Link>
        </li>
        <li>
          <Link to="/trust" className={classes.row}>
            <IconShieldCheck {...ICON} />
            {t("navigation:trust")}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
