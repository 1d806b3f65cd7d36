import { Button, Group } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { Points } from "../../ui/Points.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface RemoveMemberDialogProps {
  readonly member: MemberView
  readonly onClose: () => void
}

const HAPPENS = ["now", "after", "key", "told", "stays"] as const
const NOT_PROMISED = ["copies", "far", "good"] as const

/** Says what a removal does, and what nobody can promise, before it happens. */
export const RemoveMemberDialog = ({ member, onClose }: RemoveMemberDialogProps) => {
  const { t } = useTranslation(["trust", "common"])
  const site = useSite()
  const navigate = useNavigate()
  const { run, running, error } = useCommand()
  const { name } = member
  const remove = () =>
    run(
      () => site.removeMember(member.id),
      () => {
        announce(t("remove.done", { name }))
        void navigate({ to: "/people" })
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("remove.heading", { name })}>
      <Points title={t("remove.what")} points={HAPPENS.map((point) => t(`remove.${point}`))} />
      <Points title={t("remove.cannot")} points={NOT_PROMISED.map((point) => t(`remove.${point}`))} />
      {error && <CommandErrorNote error={error} />}
      <Group justify="flex-end" gap="sm" mt="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("common:cancel")}
        </Button>
        <Button color="red.8" loading={running} onClick={remove}>
          {t("remove.confirm", { name })}
        </Button>
      </Group>
    </Dialog>
  )
}
