import { Button } from "@mantine/core"
import { IconCircleCheck, IconClock, IconInbox } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Place } from "../../../shared/attention/inboxMark.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"

interface InboxEmptyProps {
  readonly place: Place
  readonly onShowTodo: () => void
}

const ICONS = { todo: IconCircleCheck, later: IconClock, done: IconInbox } as const

export const InboxEmpty = ({ place, onShowTodo }: InboxEmptyProps) => {
  const { t } = useTranslation("inbox")
  const navigate = useNavigate()
  const Icon = ICONS[place]
  return (
    <EmptyState
      icon={<Icon size={26} />}
      title={t(`empty.${place}Title`)}
      text={t(`empty.${place}Text`)}
      action={
        place === "todo" ? (
          <Button onClick={() => void navigate({ to: "/" })}>{t("empty.todoAction")}</Button>
        ) : (
          <Button variant="default" onClick={onShowTodo}>
            {t("empty.back")}
          </Button>
        )
      }
    />
  )
}
