import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import type { WaitingView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./OutboxToast.module.css"
import { useCountdown } from "./useCountdown.ts"
import { useUndoKey } from "./useUndoKey.ts"
import { useWaitingActions } from "./useWaitingActions.ts"
import { useWaitingWords } from "./useWaitingWords.ts"

/** What was last handed to the outbox, with seconds to take it back; failures stay until they leave. */
export const OutboxToast = () => {
  const waiting = useObservable(useSite().waiting)
  const newest = waiting.at(-1)
  if (!newest) return null
  return <WaitingToast key={newest.id} waiting={newest} others={waiting.length - 1} />
}

const WaitingToast = ({ waiting, others }: { readonly waiting: WaitingView; readonly others: number }) => {
  const { t } = useTranslation("outbox")
  const what = useWaitingWords(waiting)
  const seconds = useCountdown(waiting.dueAt)
  const { undo, sendNow, running } = useWaitingActions(waiting)
  const failed = waiting.failure !== null
  useUndoKey(undo)
  // Said once: a countdown read aloud each second would drown everything else.
  useEffect(() => {
    announce(failed ? t("toast.failed") : t("toast.spoken", { what }))
  }, [failed, what, t])
  return (
    <section className={classes.toast} aria-label={t("toast.label")} data-failed={failed}>
      <p className={classes.text}>
        <span className={classes.what}>{what}</span>
        <span className={classes.when} aria-hidden={!failed}>
          {failed ? t("toast.failed") : seconds > 0 ? t("leavesIn", { count: seconds }) : t("leaving")}
          {others > 0 && ` · ${t("toast.more", { count: others })}`}
        </span>
      </p>
      <div className={classes.actions}>
        <button type="button" className={classes.action} disabled={running} onClick={undo}>
          {t("undo")} <Kbd keys={[t("undoKeys")]} />
        </button>
        <button type="button" className={classes.action} disabled={running} onClick={sendNow}>
          {failed ? t("retry") : t("sendNow")}
        </button>
      </div>
    </section>
  )
}
