import { useEffect, useRef } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { WaitingView } from "../../../shared/application/site.ts"
import { sayAloud } from "../../ui/announce.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useFocusLeft } from "../../ui/useFocusLeft.ts"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "../../ui/Toast.module.css"
import { SentToast } from "./SentToast.tsx"
import { isInSight, useInSight } from "./inSight.ts"
import { useCountdown } from "./useCountdown.ts"
import { useSent } from "./useSent.ts"
import { useUndoKey } from "./useUndoKey.ts"
import { useWaitingActions } from "./useWaitingActions.ts"
import { useWaitingWords } from "./useWaitingWords.ts"

/** What was last handed to the outbox and cannot be seen on the page, with seconds to take it back; then that it left. */
export const OutboxToast = () => {
  const waiting = useObservable(useSite().waiting)
  const inSight = useInSight()
  const sent = useSent(isInSight)
  const newest = waiting.at(-1)
  // A reaction shows by itself that it can be taken back, unless it failed.
  const shown = waiting.filter(
    ({ id, input, failure }) => failure !== null || (input.kind !== "reaction" && !inSight.has(id)),
  )
  const last = shown.at(-1)
  return (
    <>
      {newest && <WaitingVoice key={`voice ${newest.id}`} waiting={newest} />}
      {last && <WaitingToast key={`toast ${last.id}`} waiting={last} others={shown.length - 1} />}
      {sent && !last && <SentToast key={`sent ${sent.view.id}`} sent={sent} />}
    </>
  )
}

/** Ctrl+Z takes back the last thing done, wherever it is shown. */
const WaitingVoice = ({ waiting }: { readonly waiting: WaitingView }) => {
  const { t } = useTexts("outbox")
  const what = useWaitingWords(waiting)
  const { undo } = useWaitingActions(waiting)
  const failed = waiting.failure !== null
  useUndoKey(undo)
  // Said once: a countdown read aloud each second would drown everything else.
  useEffect(() => {
    sayAloud(failed ? t("toast.failed") : t("toast.spoken", { what }))
  }, [failed, what, t])
  return null
}

const WaitingToast = ({ waiting, others }: { readonly waiting: WaitingView; readonly others: number }) => {
  const { t } = useTexts("outbox")
  const nameKeys = useKeyNames()
  const what = useWaitingWords(waiting)
  const seconds = useCountdown(waiting.dueAt)
  const { undo, sendNow, running } = useWaitingActions(waiting)
  const failed = waiting.failure !== null
  const frame = useRef<HTMLElement>(null)
  useFocusLeft(frame)
  return (
    <section ref={frame} className={classes.toast} aria-label={t("toast.label")} data-failed={failed}>
      <p className={classes.text}>
        <span className={classes.what}>{what}</span>
        <span className={classes.when} aria-hidden={!failed}>
          {failed ? t("toast.failed") : seconds > 0 ? t("leavesIn", { count: seconds }) : t("leaving")}
          {others > 0 && ` · ${t("toast.more", { count: others })}`}
        </span>
      </p>
      <div className={classes.actions}>
        <button type="button" className={classes.action} aria-disabled={running} onClick={undo}>
          {t("undo")} <Kbd keys={nameKeys(["Ctrl+Z"])} />
        </button>
        <button type="button" className={classes.action} aria-disabled={running} onClick={sendNow}>
          {failed ? t("retry") : t("sendNow")}
        </button>
      </div>
    </section>
  )
}
