import { Button, Group } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { Points } from "../../ui/Points.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface CloseDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

const POINTS = ["later", "had", "admins", "good"] as const

/** Says what closing an open community means, and what it cannot take back, before it happens. */
export const CloseDialog = ({ community, onClose }: CloseDialogProps) => {
  const { t } = useTranslation(["access", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const { name, members, ledger } = community
  const close = () =>
    run(
      () => site.closeCommunity(ledger),
      () => {
        announce(t("close.done", { name }))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("close.heading", { name })}>
      <Points points={[t("close.belong", { count: members.length }), ...POINTS.map((point) => t(`close.${point}`))]} />
      {error && <CommandErrorNote error={error} />}
      <Group justify="flex-end" gap="sm" mt="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("common:cancel")}
        </Button>
        <Button loading={running} onClick={close}>
          {t("close.confirm")}
        </Button>
      </Group>
    </Dialog>
  )
}
