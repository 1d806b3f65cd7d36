import { IconBookmark, IconBookmarkFilled } from "@tabler/icons-react"
import { useCallback, useSyncExternalStore } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKey } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { PlainIconButton } from "../../ui/IconButton.tsx"
import { useSite } from "../../ui/site.ts"
import classes from "./PostArticle.module.css"
import { useCommand } from "../../ui/useCommand.ts"

const ICON = { size: 17, "aria-hidden": true } as const

/** Renders again only when the answer changes, not when another post is saved. */
const useIsSaved = ({ ledger, item }: PostKey): boolean => {
  const { saved } = useSite()
  return useSyncExternalStore(
    useCallback((listener: () => void) => saved.subscribe(listener), [saved]),
    useCallback(() => saved.get().some((key) => key.item === item && key.ledger === ledger), [saved, ledger, item]),
  )
}

/** Puts the post aside for oneself, or back. */
export const SaveButton = ({ target }: { readonly target: PostKey }) => {
  const { t } = useTexts("post")
  const site = useSite()
  const command = useCommand()
  const isSaved = useIsSaved(target)
  const toggle = () =>
    command.run(
      () => site.savePost(target, !isSaved),
      () => announce(t(isSaved ? "save.removed" : "save.added")),
    )
  return (
    <>
      <PlainIconButton
        label={t("save.label")}
        title={t(isSaved ? "save.remove" : "save.add")}
        className={classes.save ?? ""}
        aria-pressed={isSaved}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={command.running}
        data-save
        onClick={() => !command.running && toggle()}
      >
        {isSaved ? <IconBookmarkFilled {...ICON} /> : <IconBookmark {...ICON} />}
      </PlainIconButton>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
