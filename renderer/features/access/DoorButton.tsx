import { IconDoor } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import headerClasses from "../community/CommunityHeader.module.css"
import { AskDialog } from "./AskDialog.tsx"

/** Asks to be let in, or takes that back: where an open community has its button to join. */
export const DoorButton = ({ door }: { readonly door: DoorView }) => {
  const { t } = useTranslation("access")
  const site = useSite()
  const [asking, setAsking] = useState(false)
  const { run, running, error } = useCommand()
  const { request, name } = door
  const takeBack = () =>
    run(
      () => site.withdrawRequest(door.door),
      () => announce(t("takenBack")),
    )
  const mayAsk = (request === null || request.answer?.yes === false) && door.answering.length > 0
  return (
    <>
      {mayAsk && (
        <button
          type="button"
          className={headerClasses.join}
          aria-label={t("ask.of", { name })}
          onClick={() => setAsking(true)}
        >
          <IconDoor size={16} aria-hidden="true" />
          {t(request ? "ask.again" : "ask.action")}
        </button>
      )}
      {request !== null && request.answer === null && (
        <button
          type="button"
          className={headerClasses.action}
          aria-disabled={running}
          onClick={() => !running && takeBack()}
        >
          {t("takeBack")}
        </button>
      )}
      {error && <CommandErrorNote error={error} />}
      {asking && <AskDialog door={door} onClose={() => setAsking(false)} />}
    </>
  )
}
