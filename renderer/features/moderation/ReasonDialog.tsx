import { Button, Radio, Stack, Text, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import { MAX_NOTE_CHARS } from "../../../shared/community/communityActs.ts"
import { REPORT_REASONS } from "../../../shared/community/moderation.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { useSite } from "../../ui/site.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface ReasonDialogProps {
  readonly what: "report" | "hide" | "erase"
  readonly target: ItemKey
  readonly onClose: () => void
}

/** Asks for a reason, and says who will see it. */
export const ReasonDialog = ({ what, target, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation("moderation")
  const site = useSite()
  const { run, running, error } = useCommand()
  const kept = useKeptForm(`${what}/${target.ledger}/${target.item}`, { reason: "", note: "" })
  const { note } = kept.fields
  const reason = REPORT_REASONS.find((known) => known === kept.fields.reason)
  const send = () => {
    if (!reason) return
    const said = { reason, note }
    run(
      () => site[`${what}Item`](target, said),
      () => {
        announce(t(`${what}.done`))
        kept.clear()
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t(`${what}.heading`)}>
      <Stack gap="sm">
        <Text size="sm">{t(`${what}.text`)}</Text>
        {what === "erase" && <Text size="sm">{t("erase.cannot")}</Text>}
        <KeptNote {...kept} />
        <Radio.Group
          label={t(`${what}.legend`)}
          value={reason ?? ""}
          onChange={(value) => kept.change({ reason: value })}
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
          rows={3}
          maxLength={MAX_NOTE_CHARS}
          value={note}
          onChange={(event) => kept.change({ note: event.currentTarget.value })}
        />
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button
            loading={running}
            disabled={reason === undefined}
            onClick={send}
            {...(what === "erase" ? { color: "red.8" } : {})}
          >
            {t(`${what}.send`)}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
