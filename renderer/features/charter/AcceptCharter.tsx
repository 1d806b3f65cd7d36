import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { CharterVersionView } from "../../../shared/application/charterViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Charter.module.css"

interface AcceptCharterProps {
  readonly version: CharterVersionView
  /** Said once it is accepted. */
  readonly done: string
  readonly onDone?: () => void
  /** Beside the button. */
  readonly children?: ReactNode
}

/** Below the text, where somebody is who has read it. */
export const AcceptCharter = ({ version, done, onDone, children }: AcceptCharterProps) => {
  const { t } = useTranslation("charter")
  const site = useSite()
  const { run, running, error } = useCommand()
  const accept = () =>
    run(
      () => site.acceptCharter(version.hash),
      () => {
        announce(done)
        onDone?.()
      },
    )
  return (
    <div className={classes.accept}>
      <p>{t("accept.text")}</p>
      <div className={classes.languages}>
        <Button loading={running} onClick={accept}>
          {t("accept.action")}
        </Button>
        {children}
      </div>
      {error && <CommandErrorNote error={error} />}
    </div>
  )
}
