import { Button } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"

export const NotFound = () => {
  const { t } = useTexts("navigation")
  const navigate = useNavigate()
  return (
    <Screen title={t("notFound.title")}>
      <EmptyState
        title={t("notFound.title")}
        text={t("notFound.text")}
        action={<Button onClick={() => void navigate({ to: "/" })}>{t("notFound.action")}</Button>}
      />
    </Screen>
  )
}
