import { IconUserPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../post/useCommand.ts"
import classes from "./CommunityHeader.module.css"

/** Comes into an open community: into one's list, and into Home. */
export const JoinButton = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const { ledger, name, joined, mayWrite } = community
  if (joined || !mayWrite) return null
  const join = () =>
    command.run(
      () => site.joinCommunity(ledger),
      () => announce(t("join.done", { name })),
    )
  return (
    <>
      <button
        type="button"
        className={classes.join}
        aria-label={t("join.label", { name })}
        disabled={command.running}
        onClick={join}
      >
        <IconUserPlus size={16} aria-hidden="true" />
        {t("join.action")}
      </button>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
