import { Button, Group, Switch } from "@mantine/core"
import type { WindowBridge } from "../../../shared/bridge/windowBridge.ts"
import { BackupSettings } from "./BackupSettings.tsx"
import classes from "../settings/Settings.module.css"
import { RestoreForm } from "./RestoreForm.tsx"
import { useDesktop } from "./useDesktop.ts"
import { useDesktopTexts } from "./useDesktopTexts.ts"

interface DesktopSettingsProps {
  readonly bridge: WindowBridge
}

/** What a member chooses for the desktop application; shown in its window alone. */
export const DesktopSettings = ({ bridge }: DesktopSettingsProps) => {
  const { say, texts } = useDesktopTexts()
  const { desktop, failure, change } = useDesktop(bridge)
  if (!desktop) return null
  const { crashes } = desktop
  return (
    <section aria-labelledby="settings-desktop" className={classes.section}>
      <h2 id="settings-desktop" className={classes.title}>
        {say("title")}
      </h2>
      <Switch
        label={say("background")}
        description={say(desktop.tray ? "backgroundHelp" : "noTray")}
        checked={desktop.background && desktop.tray}
        disabled={!desktop.tray}
        onChange={({ currentTarget: { checked } }) => void change((client) => client.call("setBackground", checked))}
      />
      <Switch
        label={say("startAtLogin")}
        description={say("startAtLoginHelp")}
        checked={desktop.startAtLogin}
        onChange={({ currentTarget: { checked } }) => void change((client) => client.call("setStartAtLogin", checked))}
      />
      {failure && (
        <p role="alert" className={classes.text}>
          {texts.errors[failure]}
        </p>
      )}
      <BackupSettings desktop={desktop} onChange={change} />
      <RestoreForm onChange={change} />
      <h3 className={classes.title}>{say("log")}</h3>
      <p className={classes.text}>
        {crashes === 0
          ? say("logNone")
          : say(crashes === 1 ? "logText_one" : "logText_other", { count: String(crashes) })}
      </p>
      {crashes > 0 && (
        <Group>
          <Button variant="default" onClick={() => void change((client) => client.call("showFolder", "log"))}>
            {say("openLog")}
          </Button>
        </Group>
      )}
    </section>
  )
}
