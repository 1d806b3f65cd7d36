import { useState } from "react"
import { useTranslation } from "react-i18next"
import classes from "./Arrival.module.css"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const ForItDialog = onDemand(async () => (await withLateTexts(import("../forIt/ForItDialog.tsx"))).ForItDialog)

/** Whoever answers for this machine may want to know before anybody joins. */
export const ForItButton = () => {
  const { t } = useTranslation("settings")
  const [state, setState] = useState<"never" | "opened" | "closed">("never")
  return (
    <>
      <button type="button" className={classes.forIt} onClick={() => setState("opened")}>
        {t("forIt.title")}
      </button>
      {state !== "never" && <ForItDialog opened={state === "opened"} onClose={() => setState("closed")} />}
    </>
  )
}
