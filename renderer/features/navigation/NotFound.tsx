import { Button } from "@mantine/core"
import { IconMapOff } from "@tabler/icons-react"
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
        icon={<IconMapOff size={26} />}
        text={t("notFound.text")}
        action={<Button onClick={() => void navigate({ to: "/" })}>{t("notFound.action")}</Button>}
      />
    </Screen>
  )
}
