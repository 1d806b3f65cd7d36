import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { PLACES, type Place } from "../../../shared/attention/inboxMark.ts"
import { Screen } from "../../ui/Screen.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useDueReviews } from "../../ui/useDueReviews.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { DueReviews } from "../trust/DueReviews.tsx"
import { AccessInbox, hasAccessNews } from "../access/AccessInbox.tsx"
import classes from "./Inbox.module.css"
import { InboxEmpty } from "./InboxEmpty.tsx"
import { InboxRow } from "./InboxRow.tsx"
import { useInboxKeys } from "./useInboxKeys.ts"
import { useInboxMarks } from "./useInboxMarks.ts"

/** Rows that are rendered at a time. */
const PAGE = 50

/** What concerns me, once per event: to do, for later, done. */
export const InboxScreen = () => {
  const { t } = useTranslation("inbox")
  const { singleKeys } = useShell()
  const inbox = useObservable(useSite().inbox)
  const access = useObservable(useSite().access)
  const [place, setPlace] = useState<Place>("todo")
  const entries = inbox.filter((entry) => entry.place === place)
  const due = useDueReviews().length
  const isAsked = place === "todo" && (due > 0 || hasAccessNews(access))
  const { mark, undoable, undo } = useInboxMarks()
  const show = (next: Place) => setPlace(next)
  return (
    <Screen
      title={t("title")}
      actions={<Segments label={t("places")} values={PLACES} value={place} nameOf={(one) => t(one)} onChange={show} />}
    >
      {undoable && (
        <p className={classes.said}>
          {t(`said.${undoable}`)}{" "}
          <button type="button" className={classes.link} onClick={undo}>
            {t("undo")}
          </button>
        </p>
      )}
      {place === "todo" && <DueReviews />}
      {place === "todo" && <AccessInbox />}
      {entries.length === 0 ? (
        !isAsked && <InboxEmpty place={place} onShowTodo={() => show("todo")} />
      ) : (
        <InboxList key={place} entries={entries} mark={mark} />
      )}
      {place === "todo" && entries.length > 0 && (
        <footer className={classes.foot}>
          {singleKeys && <p className={classes.keys}>{t("keys")}</p>}
          <ClearRead entries={entries} mark={mark} />
        </footer>
      )}
    </Screen>
  )
}

type Mark = ReturnType<typeof useInboxMarks>["mark"]

interface InboxListProps {
  readonly entries: readonly InboxEntry[]
  readonly mark: Mark
}

/** From where a key puts an entry away. */
const MOVABLE: Readonly<Record<"done" | "later", readonly Place[]>> = { done: ["todo", "later"], later: ["todo"] }

const InboxList = ({ entries, mark }: InboxListProps) => {
  const { t } = useTranslation("inbox")
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(PAGE)
  const { focusAfter } = useInboxKeys(list, (id, as) => {
    if (entries.some((entry) => entry.id === id && MOVABLE[as].includes(entry.place))) mark([id], as)
  })
  const settle = (id: string, as: "done" | "later" | "unread") => {
    focusAfter(id)
    mark([id], as)
  }
  return (
    <>
      <ul ref={list} className={classes.list} aria-label={t("list")}>
        {entries.slice(0, shown).map((entry) => (
          <InboxRow key={entry.id} entry={entry} onMark={(as) => settle(entry.id, as)} />
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" className={classes.link} onClick={() => setShown(shown + PAGE)}>
          {t("more")}
        </button>
      )}
    </>
  )
}

const ClearRead = ({ entries, mark }: InboxListProps) => {
  const { t } = useTranslation("inbox")
  const read = entries.filter(({ unread }) => !unread).map(({ id }) => id)
  if (read.length === 0) return null
  return (
    <button type="button" className={classes.link} onClick={() => mark(read, "done")}>
      {t("act.allRead")}
    </button>
  )
}
