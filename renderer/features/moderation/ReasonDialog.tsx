import { Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import { MAX_NOTE_CHARS } from "../../../shared/community/communityActs.ts"
import { REPORT_REASONS, type ReportReason } from "../../../shared/community/moderation.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../post/useCommand.ts"

interface ReasonDialogProps {
  readonly what: "report" | "hide" | "erase"
  readonly target: ItemKey
  readonly onClose: () => void
}

/** Asks for a reason, and says who will see it. */
export const ReasonDialog = ({ what, target, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation(["moderation", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [note, setNote] = useState("")
  const send = () => {
    if (!reason) return
    const said = { reason, note }
    run(
      () => site[`${what}Item`](target, said),
      () => {
        announce(t(`${what}.done`))
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t(`${what}.heading`)}>
      <Stack gap="sm">
        <Text size="sm">{t(`${what}.text`)}</Text>
        {what === "erase" && <Text size="sm">{t("erase.cannot")}</Text>}
        <Radio.Group
          label={t(`${what}.legend`)}
          value={reason ?? ""}
          onChange={(value) => setReason(REPORT_REASONS.find((known) => known === value) ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {REPORT_REASONS.map((known) => (
              <Radio key={known} value={known} label={t(`reason.${known}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(`${what}.note`)}
          description={what === "report" ? undefined : t("hide.noteHint")}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MAX_NOTE_CHARS}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button
            loading={running}
            disabled={reason === null}
            onClick={send}
            {...(what === "erase" ? { color: "red.8" } : {})}
          >
            {t(`${what}.send`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
