import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { said } from "./said.ts"
import classes from "./Toast.module.css"
import { useObservable } from "./useObservable.ts"

const SHOWN_MS = 10_000

/** Says what was done, and takes it back. */
export const SaidToast = () => {
  const { t } = useTranslation("common")
  const shown = useObservable(said)
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => said.set(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])
  // What another site said is nothing to take back here.
  useEffect(() => () => said.set(null), [])
  if (!shown) return null
  return (
    <section className={classes.toast} aria-label={t("said")}>
      <p>{shown.text}</p>
      <button
        type="button"
        className={classes.action}
        onClick={() => {
          said.set(null)
          shown.undo()
        }}
      >
        {t("undo")}
      </button>
    </section>
  )
}
