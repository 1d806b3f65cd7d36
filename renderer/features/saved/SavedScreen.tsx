import { Button } from "@mantine/core"
import { IconBookmark } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Feed } from "../post/feed/Feed.tsx"

/** Posts put aside to come back to, the last saved first. */
export const SavedScreen = () => {
  const { t } = useTranslation("saved")
  const navigate = useNavigate()
  const { singleKeys } = useShell()
  const keys = useObservable(useSite().saved)
  return (
    <Screen title={t("title")} lead={t("lead")}>
      {keys.length > 0 ? (
        <Feed keys={keys} label={t("feed")} showCommunity name="saved" end="" />
      ) : (
        <EmptyState
          icon={<IconBookmark size={26} />}
          title={t("empty.title")}
          text={`${t("empty.text")}${singleKeys ? ` ${t("empty.key")}` : ""}`}
          action={<Button onClick={() => void navigate({ to: "/" })}>{t("empty.action")}</Button>}
        />
      )}
    </Screen>
  )
}
