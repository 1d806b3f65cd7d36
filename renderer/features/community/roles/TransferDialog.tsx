import { Button, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../../shared/application/site.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../../ui/Dialog.tsx"
import { DialogActions } from "../../../ui/DialogActions.tsx"
import { useSite } from "../../../ui/site.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { useMember } from "../../post/useCommunity.ts"
import { PersonSelect } from "./PersonSelect.tsx"

interface TransferDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Says what handing a community over means before it happens. */
export const TransferDialog = ({ community, onClose }: TransferDialogProps) => {
  const { t } = useTranslation("communityRoles")
  const site = useSite()
  const [person, setPerson] = useState<MemberId | null>(null)
  const { run, running, error } = useCommand()
  const name = useMember(person ?? site.me.member)?.name ?? t("somebody")
  const hand = () => {
    if (!person) return
    run(
      () => site.transferCommunity(community.ledger, person),
      () => {
        announce(t("transfer.done", { name }))
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t("transfer.heading", { community: community.name })}>
      <Stack gap="sm">
        <Text size="sm">{t("transfer.text")}</Text>
        <PersonSelect
          label={t("transfer.person")}
          among={community.members.filter((id) => id !== site.me.member)}
          value={person}
          onChange={setPerson}
        />
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button loading={running} disabled={person === null} onClick={hand}>
            {t("transfer.confirm")}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
