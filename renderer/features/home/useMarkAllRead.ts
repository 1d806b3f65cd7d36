import { useCallback } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { Site } from "../../../shared/application/site.ts"
import { createObserved, type Observed } from "../../../shared/kernel/subscription.ts"
import { sayWithUndo } from "../../ui/announce.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

const turns = new WeakMap<Site, Observed<number>>()

const turnsOf = (site: Site): Observed<number> => {
  const known = turns.get(site) ?? createObserved(0)
  turns.set(site, known)
  return known
}

/** Changes whenever all was marked read, or that was taken back: lists that hold still for their reader begin anew. */
export const useAllReadTurn = (): number => useObservable(turnsOf(useSite()))

/** Marks what is unread in Home as read, says so, and takes it back. */
export const useMarkAllRead = (): (() => void) => {
  const { t } = useTexts("home")
  const site = useSite()
  return useCallback(() => {
    const turn = turnsOf(site)
    const unread = site.home.get().filter(site.isUnread)
    void site.markRead(unread)
    turn.set(turn.get() + 1)
    sayWithUndo(t("allRead", { count: unread.length }), () => {
      void site.markUnread(unread)
      turn.set(turn.get() + 1)
    })
  }, [site, t])
}
