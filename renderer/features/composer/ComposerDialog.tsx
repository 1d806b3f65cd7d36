import { Button } from "@mantine/core"
import { IconUsersGroup } from "@tabler/icons-react"
import { useParams } from "@tanstack/react-router"
import { useLayoutEffect, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { type LedgerId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { Dialog } from "../../ui/Dialog.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { type ComposerStart, useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommunity } from "../post/useCommunity.ts"
import { chooseDraftKey } from "./chooseDraftKey.ts"
import { Composer } from "./Composer.tsx"
import { createFreshDraftKey } from "./draftKey.ts"
import { readDraftStore } from "./draftStore.ts"
import { heldDraft, holdDraft } from "./heldDraft.ts"
import type { DraftContent } from "./useDraft.ts"

interface ComposerDialogProps {
  readonly start: ComposerStart | null
  readonly onClose: () => void
}

/** Where the screen behind the dialog stands, if one may write there. */
const useCurrentCommunity = (): LedgerId | null => {
  const { ledger } = useParams({ strict: false })
  const community = useCommunity(parseLedgerId(ledger))
  return community?.mayWrite && community.ready ? community.ledger : null
}

/** The composer from anywhere: the key C, a draft, a post that was taken back. Closed where `start` is null. */
export const ComposerDialog = ({ start, onClose }: ComposerDialogProps) => {
  const { t } = useTexts("composer")
  return (
    <Dialog
      opened={start !== null}
      onClose={onClose}
      title={t(start?.draft?.draft.shared ? "shareTitle" : "title")}
      size={724}
    >
      {start && <StartedComposer start={start} onDone={onClose} />}
    </Dialog>
  )
}

const StartedComposer = ({ start, onDone }: { readonly start: ComposerStart; readonly onDone: () => void }) => {
  const site = useSite()
  const drafts = useObservable(readDraftStore(site).list)
  const mayWrite = useObservable(site.communities).some((community) => community.mayWrite)
  const current = useCurrentCommunity()
  if (!mayWrite) return <NowhereToWrite />
  if (!drafts) return null
  return <BegunComposer key={start.draft?.key} start={start} current={current} onDone={onDone} />
}

interface BegunComposerProps {
  readonly start: ComposerStart
  readonly current: LedgerId | null
  readonly onDone: () => void
}

/** Keeps the draft and the audience that it was opened for, whatever the screen behind does. */
const BegunComposer = ({ start, current, onDone }: BegunComposerProps) => {
  const store = readDraftStore(useSite())
  const [{ key, content }] = useState((): { readonly key: string; readonly content: DraftContent } => {
    if (start.draft) return { key: start.draft.key, content: start.draft.draft }
    const ledger = start.ledger ?? current
    const key = chooseDraftKey(store, { ledger, kind: start.kind })
    return { key, content: { kind: start.kind ?? "message", title: "", markdown: "", ledger } }
  })
  const isHeld = useObservable(heldDraft) === key
  // An editor on the page saves its last words before the window reads them.
  useLayoutEffect(() => holdDraft(key), [key])
  const [resumed, setResumed] = useState(() => !start.draft && store.read(key) !== undefined)
  const putAside = async () => {
    const old = store.read(key)
    if (old && !(await store.save(createFreshDraftKey(Date.now()), old)).ok) return
    await store.save(key, null)
    setResumed(false)
  }
  return (
    isHeld && (
      <Composer
        key={resumed ? "resumed" : "new"}
        draftKey={key}
        start={content}
        takeFocus
        onDone={onDone}
        hasClose={false}
        onStartOver={resumed ? () => void putAside() : undefined}
      />
    )
  )
}

const NowhereToWrite = () => {
  const { t } = useTexts("composer")
  const shell = useShell()
  const isGuest = useIsGuest()
  const icon = <IconUsersGroup size={26} />
  if (isGuest) return <EmptyState icon={icon} title={t("noWhereTitle")} text={t("noWhereGuest")} />
  return (
    <EmptyState
      icon={icon}
      title={t("noWhereTitle")}
      text={t("noWhereText")}
      action={<Button onClick={() => shell.openNewCommunity()}>{t("noWhereAction")}</Button>}
    />
  )
}
