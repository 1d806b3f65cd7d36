import { Button, Group, Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { SettingsPart } from "../settings/SettingsPart.tsx"
import type { WindowBridge } from "../../../shared/bridge/windowBridge.ts"
import { BackupSettings } from "./BackupSettings.tsx"
import classes from "../settings/Settings.module.css"
import { RestoreForm } from "./RestoreForm.tsx"
import { useDesktop } from "./useDesktop.ts"

interface DesktopSettingsProps {
  readonly bridge: WindowBridge
}

/** What a member chooses for the desktop application; shown in its window alone. */
export const DesktopSettings = ({ bridge }: DesktopSettingsProps) => {
  const { t } = useTranslation("desktop")
  const { desktop, failure, change } = useDesktop(bridge)
  if (!desktop) return null
  const { crashes } = desktop
  return (
    <SettingsPart part="desktop">
      <Switch
        label={t("background")}
        description={t(desktop.tray ? "backgroundHelp" : "noTray")}
        checked={desktop.background && desktop.tray}
        disabled={!desktop.tray}
        onChange={({ currentTarget: { checked } }) => void change((client) => client.call("setBackground", checked))}
      />
      <Switch
        label={t("startAtLogin")}
        description={t("startAtLoginHelp")}
        checked={desktop.startAtLogin}
        onChange={({ currentTarget: { checked } }) => void change((client) => client.call("setStartAtLogin", checked))}
      />
      {failure && (
        <p role="alert" className={classes.text}>
          {t(`errors.${failure}`)}
        </p>
      )}
      <BackupSettings desktop={desktop} onChange={change} />
      <h3 className={classes.title}>{t("restore")}</h3>
      <p className={classes.text}>{t("restoreText")}</p>
      <RestoreForm onChange={change} />
      <h3 className={classes.title}>{t("log")}</h3>
      <p className={classes.text}>{crashes === 0 ? t("logNone") : t("logText", { count: crashes })}</p>
      {crashes > 0 && (
        <Group>
          <Button variant="default" onClick={() => void change((client) => client.call("showFolder", "log"))}>
            {t("openLog")}
          </Button>
        </Group>
      )}
    </SettingsPart>
  )
}
