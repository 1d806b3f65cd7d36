import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import { SettingsPart } from "./SettingsPart.tsx"
import { announce } from "../../ui/announce.tsx"
import { formatBytes } from "./formatBytes.ts"
import classes from "./Settings.module.css"
import { useStorageFacts } from "./useStorageFacts.ts"

/** Where the data lies, how much, and whether it is promised to be kept. */
export const Storage = () => {
  const { t, i18n } = useTranslation("settings")
  const { facts, ask } = useStorageFacts()
  if (!facts) return null
  const said = readWindowBridge() ? "storage.desktop" : "storage"
  const askAgain = async () => announce(t((await ask()) ? `${said}.kept` : `${said}.refused`))
  return (
    <SettingsPart part="storage">
      <p className={classes.text}>{t(`${said}.where`)}</p>
      <p className={classes.text}>
        {t("storage.used", {
          used: formatBytes(facts.usage, i18n.language),
          room: formatBytes(facts.quota, i18n.language),
        })}
      </p>
      <p className={classes.text}>{t(facts.persisted ? `${said}.kept` : `${said}.notKept`)}</p>
      {!facts.persisted && (
        <Button variant="default" onClick={() => void askAgain()}>
          {t(`${said}.ask`)}
        </Button>
      )}
      <a href="#/devices">{t("storage.devices")}</a>
      <a href="#/my-data">{t("storage.mine")}</a>
    </SettingsPart>
  )
}
