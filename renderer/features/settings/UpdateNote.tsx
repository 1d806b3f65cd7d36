import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { UpdateState } from "../../../shared/bridge/host.ts"
import { usePalabre } from "../../ui/site.ts"
import classes from "./Settings.module.css"

/** What the host found of a newer version, where this machine's settings have it look; nothing otherwise. */
export const UpdateNote = () => {
  const { t } = useTranslation("settings")
  const { host } = usePalabre()
  const [state, setState] = useState<UpdateState | null>(null)
  useEffect(() => {
    host.update().then(setState, () => setState(null))
  }, [host])
  switch (state?.kind) {
    case undefined:
    case "not-asked":
    case "current":
      return null
    case "unreachable":
      return <p className={classes.text}>{t("update.unreachable")}</p>
    case "refused":
      return <p className={classes.text}>{t(`update.${state.reason}`)}</p>
    case "ready":
      return (
        <p className={classes.text}>
          {t("update.ready", { version: state.version })} <code>{state.path}</code>
        </p>
      )
  }
}
