import { Button, Group, Stack } from "@mantine/core"
import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { CommunityDetails, CommunityFields, fromFields, isComplete, trimCommunity } from "./CommunityFields.tsx"

interface DescribeDialogProps {
  readonly community: CommunityView
  readonly onClose: () => void
}

/** Changes what a community says of itself. */
export const DescribeDialog = ({ community, onClose }: DescribeDialogProps) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const { name, purpose, emoji, audience, tone, editorial, language } = community
  const start = { name, purpose, emoji, audience, tone, editorial, language: language ?? "" }
  const kept = useKeptForm(`describe/${community.ledger}`, start)
  const draft = fromFields(kept.fields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete(draft)) return
    command.run(
      () => site.describeCommunity(community.ledger, trimCommunity(draft)),
      () => {
        announce(t("about.saved"))
        kept.clear()
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t("about.editTitle")}>
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <KeptNote {...kept} />
          <CommunityFields
            value={draft}
            onChange={kept.change}
            namePlace={t("create.example", { name: t("create.namePlace") })}
            tried
          />
          <CommunityDetails value={draft} onChange={kept.change} />
          {command.error && <CommandErrorNote error={command.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={command.running}>
              {t("about.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
