import { Button, Group, Stack, Text } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface LeaveDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Says what leaving means before it happens. */
export const LeaveDialog = ({ community, onClose }: LeaveDialogProps) => {
  const { t } = useTranslation("community")
  const { t: common } = useTranslation("common")
  const site = useSite()
  const navigate = useNavigate()
  const command = useCommand()
  const { name, access, ledger } = community
  const leave = () =>
    command.run(
      () => site.leaveCommunity(ledger),
      () => {
        announce(t("leave.done", { name }))
        onClose()
        void navigate({ to: "/" })
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("leave.title", { name })}>
      <Stack gap="sm">
        <Text size="sm">{t(access === "open" ? "leave.open" : "leave.text")}</Text>
        {access !== "open" && <Text size="sm">{t(`leave.${access}`)}</Text>}
        {command.error && <CommandErrorNote error={command.error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common("cancel")}
          </Button>
          <Button color="red.8" loading={command.running} onClick={leave}>
            {t("leave.confirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
