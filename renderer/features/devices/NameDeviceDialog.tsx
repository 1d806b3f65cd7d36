import { Button, Group, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DeviceView } from "../../../shared/application/deviceViews.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface NameDeviceDialogProps {
  readonly view: DeviceView
  readonly onClose: () => void
}

export const NameDeviceDialog = ({ view, onClose }: NameDeviceDialogProps) => {
  const { t } = useTranslation(["devices", "common"])
  const site = useSite()
  const [typed, setTyped] = useState(view.name)
  const { run, running, error } = useCommand()
  return (
    <Dialog opened onClose={onClose} title={t("name.heading")}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(() => site.nameDevice(view.device, typed), onClose)
        }}
      >
        <TextInput
          label={t("name.label")}
          description={t("joining.nameHelp")}
          maxLength={80}
          value={typed}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={running} disabled={typed.trim() === ""}>
            {t("name.save")}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
