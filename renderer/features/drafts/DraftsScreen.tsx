import { Button } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { sayAloud } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import type { KeptDraft } from "../../../shared/application/site.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { DraftRow } from "./DraftRow.tsx"
import classes from "./DraftsScreen.module.css"

/** What was begun and not sent; a deleted draft can be brought back while the screen is open. */
export const DraftsScreen = () => {
  const { t } = useTranslation("drafts")
  const store = readDraftStore(useSite())
  const drafts = useObservable(store.list)
  const command = useCommand()
  const [removed, setRemoved] = useState<KeptDraft | null>(null)
  const remove = (stored: KeptDraft) =>
    command.run(
      () => store.save(stored.key, null),
      () => {
        setRemoved(stored)
        sayAloud(t("removed"))
      },
    )
  const bringBack = (stored: KeptDraft) =>
    command.run(
      () => store.save(stored.key, stored.draft),
      () => setRemoved(null),
    )
  return (
    <Screen title={t("title")} lead={t("lead")}>
      {removed && (
        <p className={classes.removed}>
          {t("removed")}{" "}
          <button type="button" className={classes.link} onClick={() => bringBack(removed)}>
            {t("undo")}
          </button>
        </p>
      )}
      {command.error && <CommandErrorNote error={command.error} />}
      {drafts?.length === 0 && <NoDraft />}
      {drafts && drafts.length > 0 && (
        <ul className={classes.list}>
          {drafts.map((stored) => (
            <DraftRow key={stored.key} stored={stored} onRemove={() => remove(stored)} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

const NoDraft = () => {
  const { t } = useTranslation("drafts")
  const shell = useShell()
  return (
    <EmptyState
      icon={<IconPencil size={26} />}
      title={t("empty.title")}
      text={t("empty.text")}
      action={<Button onClick={() => shell.openComposer()}>{t("empty.action")}</Button>}
    />
  )
}
