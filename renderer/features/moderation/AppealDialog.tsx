import { Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import { useSite } from "../../ui/site.ts"
import { NoteDialog } from "../access/NoteDialog.tsx"
import { useWhoElse } from "./useWhoElse.ts"

interface AppealDialogProps {
  readonly target: ItemKey
  readonly onClose: () => void
}

/** The author of something hidden asks another to look. */
export const AppealDialog = ({ target, onClose }: AppealDialogProps) => {
  const { t } = useTranslation("moderation")
  const site = useSite()
  const who = useWhoElse(target)
  return (
    <NoteDialog
      form={`appeal/${target.ledger}/${target.item}`}
      title={t("appeal.heading")}
      label={t("appeal.note")}
      confirm={t("appeal.send")}
      done={t(who === null ? "appeal.doneNobody" : "appeal.done")}
      needed
      act={(note) => site.appealItem(target, note)}
      onClose={onClose}
    >
      <Text size="sm">{t("appeal.text")}</Text>
      <Text size="sm">{who === null ? t("appeal.nobody") : t("appeal.who", { names: who })}</Text>
    </NoteDialog>
  )
}
