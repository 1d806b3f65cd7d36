import { Button, Group, Stack } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { DeviceView } from "../../../shared/application/deviceViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./Devices.module.css"
import { useDeviceName } from "./useDeviceName.ts"

interface RevokeDeviceDialogProps {
  readonly view: DeviceView
  readonly onClose: () => void
}

/** Says what taking a machine off does, and what it cannot do. */
export const RevokeDeviceDialog = ({ view, onClose }: RevokeDeviceDialogProps) => {
  const { t } = useTranslation(["devices", "common"])
  const site = useSite()
  const name = useDeviceName()(view)
  const { run, running, error } = useCommand()
  const done = () => {
    announce(t("revoke.done", { name }))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t("revoke.heading", { name })}>
      <Stack gap="sm">
        <p className={rows.text}>{t("revoke.now")}</p>
        <p className={rows.text}>{t("revoke.thief")}</p>
        {view.current && <p className={classes.warning}>{t("revoke.self")}</p>}
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button color="red.8" loading={running} onClick={() => run(() => site.revokeDevice(view.device), done)}>
            {t("revoke.confirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
