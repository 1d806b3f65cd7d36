import { useCallback, useState } from "react"
import { useTranslation } from "react-i18next"
import type { MarkAs } from "../../../shared/attention/inboxMark.ts"
import { sayAloud } from "../../ui/announce.tsx"
import { useSite } from "../../ui/site.ts"

type Said = Exclude<MarkAs, "read">

interface Before {
  readonly said: Said
  /** What undoing gives back, by what it gives it. */
  readonly back: readonly (readonly [MarkAs, readonly string[]])[]
}

/** Puts entries elsewhere, says so, and takes the last of it back. */
export const useInboxMarks = () => {
  const { t } = useTranslation("inbox")
  const site = useSite()
  const [before, setBefore] = useState<Before | null>(null)
  const mark = useCallback(
    (ids: readonly string[], as: Said) => {
      const chosen = site.inbox.get().filter(({ id }) => ids.includes(id))
      const where = (isThere: (entry: (typeof chosen)[number]) => boolean) => chosen.filter(isThere).map(({ id }) => id)
      setBefore({
        said: as,
        back: [
          ["unread", where(({ place }) => place === "todo")],
          ["read", where(({ place, unread }) => place === "todo" && !unread)],
          ["later", where(({ place }) => place === "later")],
          ["done", where(({ place }) => place === "done")],
        ],
      })
      sayAloud(t(`said.${as}`))
      void site.markInbox(ids, as)
    },
    [site, t],
  )
  const undo = () => {
    for (const [as, ids] of before?.back ?? []) if (ids.length > 0) void site.markInbox(ids, as)
    setBefore(null)
  }
  return { mark, undo, undoable: before?.said ?? null }
}
