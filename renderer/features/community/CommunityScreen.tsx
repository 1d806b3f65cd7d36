import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"

export const CommunityScreen = () => {
  const { t } = useTranslation("community")
  return <Screen title={t("title")}>{null}</Screen>
}
