import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"
import { ForItText } from "./ForItText.tsx"

export const ForItScreen = () => {
  const { t } = useTranslation("settings")
  return (
    <Screen title={t("forIt.title")}>
      <ForItText baseLevel={1} />
    </Screen>
  )
}
