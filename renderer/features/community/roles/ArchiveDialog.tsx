import { Button, Group, Stack, Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../../shared/application/site.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../../ui/Dialog.tsx"
import { useSite } from "../../../ui/site.ts"
import { useCommand } from "../../../ui/useCommand.ts"

interface ArchiveDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Says what archiving means before it happens. */
export const ArchiveDialog = ({ community, onClose }: ArchiveDialogProps) => {
  const { t } = useTranslation(["communityRoles", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const archive = () =>
    run(
      () => site.archiveCommunity(community.ledger, true),
      () => {
        announce(t("archive.done"))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("archive.heading", { community: community.name })}>
      <Stack gap="sm">
        <Text size="sm">{t("archive.text")}</Text>
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button loading={running} onClick={archive}>
            {t("archive.confirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
