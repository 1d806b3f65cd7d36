import { useEffect } from "react"
import { useTexts } from "./useTexts.ts"
import { said } from "./said.ts"
import classes from "./Toast.module.css"
import { useObservable } from "./useObservable.ts"

/** Who may want to take it back needs longer than who only reads. */
const UNDO_MS = 10_000
const SHOWN_MS = 5_000

/** Says what was done, and takes it back where that can be. */
export const SaidToast = () => {
  const { t } = useTexts("common")
  const shown = useObservable(said)
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => said.set(null), shown.undo ? UNDO_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])
  // What another site said is nothing to take back here.
  useEffect(() => () => said.set(null), [])
  if (!shown) return null
  return (
    <section className={classes.toast} aria-label={t("said")}>
      <p className={classes.text}>{shown.text}</p>
      {shown.undo && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            said.set(null)
            shown.undo?.()
          }}
        >
          {t("undo")}
        </button>
      )}
    </section>
  )
}
