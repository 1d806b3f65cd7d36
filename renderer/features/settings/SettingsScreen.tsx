import { useParams } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import { Screen } from "../../ui/Screen.tsx"
import { ForYouSettings } from "../home/forYou/ForYouSettings.tsx"
import { ReachingMe } from "../inbox/settings/ReachingMe.tsx"
import { About } from "./About.tsx"
import { Appearance } from "./Appearance.tsx"
import { MyName } from "./MyName.tsx"
import { ReachingNetwork } from "./ReachingNetwork.tsx"
import { MissedSearchesSettings } from "../search/missed/MissedSearchesSettings.tsx"
import { Storage } from "./Storage.tsx"
import classes from "./Settings.module.css"
import { SettingsIndex } from "./SettingsIndex.tsx"
import { parseSettingsPart, partHeading, type SettingsPartId } from "./settingsParts.ts"
import { useReadPart } from "./useReadPart.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const DesktopSettings = onDemand(
  async () => (await withLateTexts(import("../desktop/DesktopSettings.tsx"))).DesktopSettings,
)

const showPart = (part: SettingsPartId): void => {
  const heading = document.getElementById(partHeading(part))
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: "start" })
}

/** One page, so that it can be read and searched through, with an index whose every line is an address. */
export const SettingsScreen = () => {
  const { t } = useTranslation("settings")
  const { part: written } = useParams({ strict: false })
  const part = parseSettingsPart(written)
  const current = useReadPart(part)
  useEffect(() => {
    if (part) showPart(part)
  }, [part])
  const bridge = readWindowBridge()
  return (
    <Screen title={t("title")}>
      <div className={classes.columns}>
        <SettingsIndex current={current} onGo={showPart} />
        <div className={classes.parts}>
          <MyName />
          <Appearance />
          <ReachingMe />
          <ForYouSettings />
          <MissedSearchesSettings />
          <Storage />
          <ReachingNetwork />
          {bridge && <DesktopSettings bridge={bridge} />}
          <About />
        </div>
      </div>
    </Screen>
  )
}
