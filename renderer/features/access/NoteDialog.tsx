import { Button, Group, Stack, Textarea } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError } from "../../../shared/application/site.ts"
import { MAX_NOTE_CHARS } from "../../../shared/community/communityActs.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface NoteDialogProps {
  /** What it asks about, by a name of its own: what was typed and not sent is kept under it. */
  readonly form: string
  readonly title: string
  /** What happens, before it happens. */
  readonly children: ReactNode
  readonly label: string
  readonly hint?: string
  readonly confirm: string
  readonly done: string
  readonly grave?: boolean
  /** Nothing is sent without a sentence. */
  readonly needed?: boolean
  readonly act: (note: string) => Promise<Result<void, CommandError>>
  readonly onClose: () => void
}

/** Says what an act does, and takes a sentence that goes with it. */
export const NoteDialog = ({
  form,
  title,
  children,
  label,
  hint,
  confirm,
  done,
  grave,
  needed,
  act,
  onClose,
}: NoteDialogProps) => {
  const { t } = useTranslation("common")
  const kept = useKeptForm(form, { note: "" })
  const { note } = kept.fields
  const { run, running, error } = useCommand()
  const send = () =>
    run(
      () => act(note),
      () => {
        announce(done)
        kept.clear()
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack gap="sm">
        {children}
        <KeptNote {...kept} />
        <Textarea
          label={label}
          description={hint}
          rows={3}
          maxLength={MAX_NOTE_CHARS}
          value={note}
          onChange={(event) => kept.change({ note: event.currentTarget.value })}
          data-autofocus={needed}
        />
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            loading={running}
            disabled={needed === true && note.trim() === ""}
            onClick={send}
            {...(grave ? { color: "red.8" } : {})}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
