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
import { onDemand } from "../../ui/onDemand.tsx"

const DesktopSettings = onDemand(
  async () => (await withLateTexts(import("../desktop/DesktopSettings.tsx"))).DesktopSettings,
)

export const SettingsScreen = () => {
  const { t } = useTranslation("settings")
  const bridge = readWindowBridge()
  return (
    <Screen title={t("title")}>
      <MyName />
      <Appearance />
      <ReachingMe />
      <ForYouSettings />
      <MissedSearchesSettings />
      <Storage />
      <ReachingNetwork />
      {bridge && <DesktopSettings bridge={bridge} />}
      <About />
    </Screen>
  )
}
