import { Button, Group, Stack, TextInput } from "@mantine/core"
import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { DeviceView } from "../../../shared/application/deviceViews.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"

interface NameDeviceDialogProps {
  readonly view: DeviceView
  readonly onClose: () => void
}

export const NameDeviceDialog = ({ view, onClose }: NameDeviceDialogProps) => {
  const { t } = useTranslation(["devices", "common"])
  const site = useSite()
  const kept = useKeptForm(`machine/${view.device}`, { name: view.name })
  const { name } = kept.fields
  const { run, running, error } = useCommand()
  const save = (event: FormEvent) => {
    event.preventDefault()
    run(
      () => site.nameDevice(view.device, name),
      () => {
        kept.clear()
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t("name.heading")}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <KeptNote {...kept} />
          <TextInput
            label={t("name.label")}
            description={t("joining.nameHelp")}
            maxLength={80}
            value={name}
            data-autofocus
            onChange={(event) => kept.change({ name: event.currentTarget.value })}
          />
          {error && <CommandErrorNote error={error} />}
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={running} disabled={name.trim() === ""}>
              {t("name.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
