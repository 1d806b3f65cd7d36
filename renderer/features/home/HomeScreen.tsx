import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"

export const HomeScreen = () => {
  const { t } = useTranslation("home")
  return <Screen title={t("title")}>{null}</Screen>
}
