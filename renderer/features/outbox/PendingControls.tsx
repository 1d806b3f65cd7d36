import { useRef } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { WaitingView } from "../../../shared/application/site.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useSite } from "../../ui/site.ts"
import { useFocusLeft } from "../../ui/useFocusLeft.ts"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Pending.module.css"
import { useFollowSight } from "./inSight.ts"
import { useCountdown } from "./useCountdown.ts"
import { useWaitingActions } from "./useWaitingActions.ts"

/** "Leaves in 5 s – Undo – Send now"; where it failed: the reason, and another try. */
export const PendingControls = ({ waiting }: { readonly waiting: WaitingView }) => {
  const { t } = useTexts("outbox")
  const nameKeys = useKeyNames()
  /** What the key takes back. */
  const isNewest = useObservable(useSite().waiting).at(-1)?.id === waiting.id
  const seconds = useCountdown(waiting.dueAt)
  const { undo, sendNow, error, running } = useWaitingActions(waiting)
  const failure = error ?? waiting.failure
  const frame = useRef<HTMLDivElement>(null)
  useFollowSight(frame, waiting.id)
  useFocusLeft(frame)
  return (
    <div ref={frame} className={classes.controls}>
      {failure ? (
        <CommandErrorNote error={failure} />
      ) : (
        <span className={classes.leaves} aria-hidden="true">
          {seconds > 0 ? t("leavesIn", { count: seconds }) : t("leaving")}
        </span>
      )}
      <button
        type="button"
        className={classes.action}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={running}
        aria-keyshortcuts={isNewest ? "Control+Z" : undefined}
        onClick={undo}
      >
        {t("undo")}
        {isNewest && (
          <span className={classes.key} aria-hidden="true">
            <Kbd keys={nameKeys(["Ctrl+Z"])} />
          </span>
        )}
      </button>
      <button type="button" className={classes.action} aria-disabled={running} onClick={sendNow}>
        {failure ? t("retry") : t("sendNow")}
      </button>
    </div>
  )
}
