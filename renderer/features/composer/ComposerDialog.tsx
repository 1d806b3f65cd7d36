import { Button } from "@mantine/core"
import { IconUsersGroup } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { type ComposerStart, useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Composer } from "./Composer.tsx"
import { createCommunityDraftKey, NEW_POST_KEY } from "./draftKey.ts"
import { readDraftStore } from "./draftStore.ts"
import type { DraftContent } from "./useDraft.ts"

interface ComposerDialogProps {
  readonly start: ComposerStart | null
  readonly onClose: () => void
}

const readStart = (start: ComposerStart): { readonly key: string; readonly content: DraftContent } => {
  if (start.draft) return { key: start.draft.key, content: start.draft.draft }
  const key = start.ledger ? createCommunityDraftKey(start.ledger) : NEW_POST_KEY
  return { key, content: { kind: start.kind ?? "message", title: "", markdown: "", ledger: start.ledger ?? null } }
}

/** The composer from anywhere: the key C, a draft, a post that was taken back. Closed where `start` is null. */
export const ComposerDialog = ({ start, onClose }: ComposerDialogProps) => {
  const { t } = useTranslation("composer")
  return (
    <Dialog opened={start !== null} onClose={onClose} title={t("title")} size={680}>
      {start && <StartedComposer start={start} onDone={onClose} />}
    </Dialog>
  )
}

const StartedComposer = ({ start, onDone }: { readonly start: ComposerStart; readonly onDone: () => void }) => {
  const site = useSite()
  const drafts = useObservable(readDraftStore(site).list)
  const mayWrite = useObservable(site.communities).some((community) => community.mayWrite)
  const { key, content } = readStart(start)
  if (!mayWrite) return <NowhereToWrite />
  return drafts && <Composer key={key} draftKey={key} start={content} takeFocus onDone={onDone} />
}

const NowhereToWrite = () => {
  const { t } = useTranslation("composer")
  const shell = useShell()
  return (
    <EmptyState
      icon={<IconUsersGroup size={26} />}
      title={t("noWhereTitle")}
      text={t("noWhereText")}
      action={<Button onClick={() => shell.openNewCommunity()}>{t("noWhereAction")}</Button>}
    />
  )
}
