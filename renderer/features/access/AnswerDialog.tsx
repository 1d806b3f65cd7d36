import { Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { AccessView } from "../../../shared/application/accessViews.ts"
import { useSite } from "../../ui/site.ts"
import { useMember } from "../post/useCommunity.ts"
import { NoteDialog } from "./NoteDialog.tsx"

interface AnswerDialogProps {
  readonly one: AccessView["toAnswer"][number]
  readonly yes: boolean
  readonly onClose: () => void
}

/** Lets somebody in or keeps them out, with a reason that they read. */
export const AnswerDialog = ({ one: { door, request }, yes, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation(["access", "post"])
  const site = useSite()
  const name = useMember(request.member)?.name ?? t("post:unknownMember")
  const said = { name, community: door.name }
  return (
    <NoteDialog
      form={`answer/${yes}/${request.id}`}
      title={t(yes ? "answer.yesHeading" : "answer.noHeading", said)}
      label={t("answer.note", said)}
      hint={t("answer.noteHint")}
      confirm={t(yes ? "answer.yes" : "answer.no")}
      done={t(yes ? "answer.yesDone" : "answer.noDone", said)}
      act={(note) => site.answerRequest(door.door, { request: request.id, yes, note })}
      onClose={onClose}
    >
      <Text size="sm">{t(yes ? "answer.yesText" : "answer.noText")}</Text>
    </NoteDialog>
  )
}
