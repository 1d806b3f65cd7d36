import { Button, Group, Stack, Text } from "@mantine/core"
import { useTexts } from "../../ui/useTexts.ts"
import type { ItemId, LedgerId } from "../../../shared/kernel/ids.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface RemoveDialogProps {
  readonly target: { readonly ledger: LedgerId; readonly item: ItemId }
  readonly what: "post" | "comment" | "answer"
  readonly onClose: () => void
  readonly onRemoved?: (() => void) | undefined
}

const TITLES = { post: "remove.titlePost", comment: "remove.titleComment", answer: "remove.titleAnswer" } as const

/** Says honestly what deleting can do among devices that are their owners' own. */
export const RemoveDialog = ({ target, what, onClose, onRemoved }: RemoveDialogProps) => {
  const { t } = useTexts("post")
  const { t: common } = useTexts("common")
  const site = useSite()
  const command = useCommand()
  const remove = () =>
    command.run(
      () => site.remove(target),
      () => {
        announce(t("remove.done"))
        onClose()
        onRemoved?.()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t(TITLES[what])}>
      <Stack gap="sm">
        <Text size="sm">{t("remove.text")}</Text>
        <Text size="sm">{t("remove.history")}</Text>
        {command.error && <CommandErrorNote error={command.error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common("cancel")}
          </Button>
          <Button color="red.8" loading={command.running} onClick={remove}>
            {t("remove.confirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
