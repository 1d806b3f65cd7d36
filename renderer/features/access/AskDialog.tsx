import { Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useNames } from "../../ui/useNames.ts"
import { NoteDialog } from "./NoteDialog.tsx"

interface AskDialogProps {
  readonly door: DoorView
  readonly onClose: () => void
}

/** Asks to be let in, and says who decides and who can read what is written. */
export const AskDialog = ({ door, onClose }: AskDialogProps) => {
  const { t } = useTranslation("access")
  const site = useSite()
  const names = useNames()
  const members = useObservable(site.members)
  const answering = door.answering.flatMap((id) => members.get(id)?.name ?? [])
  return (
    <NoteDialog
      form={`ask/${door.door}`}
      title={t("ask.heading", { name: door.name })}
      label={t("ask.note")}
      hint={t("ask.noteHint")}
      confirm={t("ask.send")}
      done={t("ask.done")}
      act={(note) => site.askToJoin(door.door, note)}
      onClose={onClose}
    >
      <Text size="sm">{answering.length > 0 ? t("ask.text", { names: names(answering) }) : t("ask.nobody")}</Text>
    </NoteDialog>
  )
}
