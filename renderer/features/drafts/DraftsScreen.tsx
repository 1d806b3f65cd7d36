import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"

export const DraftsScreen = () => {
  const { t } = useTranslation("drafts")
  return <Screen title={t("title")}>{null}</Screen>
}
