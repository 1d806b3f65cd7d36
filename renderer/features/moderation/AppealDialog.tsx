import { Button, Group, Stack, Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import { MAX_NOTE_CHARS } from "../../../shared/community/communityActs.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../post/useCommand.ts"

interface AppealDialogProps {
  readonly target: ItemKey
  readonly onClose: () => void
}

/** The author of something hidden asks another to look. */
export const AppealDialog = ({ target, onClose }: AppealDialogProps) => {
  const { t } = useTranslation(["moderation", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const [note, setNote] = useState("")
  const send = () =>
    run(
      () => site.appealItem(target, note),
      () => {
        announce(t("appeal.done"))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("appeal.heading")}>
      <Stack gap="sm">
        <Text size="sm">{t("appeal.text")}</Text>
        <Textarea
          label={t("appeal.note")}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MAX_NOTE_CHARS}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
        />
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button loading={running} disabled={note.trim() === ""} onClick={send}>
            {t("appeal.send")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
