import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { isQuiet } from "../../../shared/attention/quietHours.ts"
import type { InboxEntry, Site } from "../../../shared/application/site.ts"
import { readNotificationStanding, showNotification } from "../../platform/systemNotifications.ts"
import { useSite } from "../../ui/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { noteTold, pickNews } from "../../../shared/attention/pickNews.ts"
import { createEntryHref } from "./entryHref.ts"
import { useEntryWords } from "./useEntryWords.ts"

const minuteOf = (date: Date): number => date.getHours() * 60 + date.getMinutes()

const mayTell = (site: Site): boolean => {
  const { system, quiet } = site.inboxSettings.get()
  if (!system || readNotificationStanding() !== "granted") return false
  return !document.hasFocus() && !isQuiet(quiet, minuteOf(new Date()))
}

const readBody = (site: Site, { post: key, item }: InboxEntry): string => {
  const comment = site
    .thread(key)
    .get()
    .find((one) => one.item === item)
  return readFirstWords(comment?.markdown ?? site.post(key).get()?.markdown ?? "")
}

/** Tells of each event once, through the system, while nobody looks; what comes while one looks or rests is not told later. */
export const useSystemNotifications = (): void => {
  const site = useSite()
  const navigate = useNavigate()
  const words = useEntryWords()
  const latest = useRef({ navigate, words })
  useEffect(() => {
    latest.current = { navigate, words }
  })
  useEffect(() => {
    const told = new Set<string>()
    const openedAt = Date.now()
    // While older quarters are read, what they hold is no news either.
    const isOld = ({ at }: InboxEntry) => site.reading.get() && at < openedAt
    const shown = new Map<string, () => void>()
    // What was there at the start is no news.
    noteTold(told, site.inbox.get())
    const tell = (entry: InboxEntry) => {
      const close = showNotification({
        title: latest.current.words(entry, site.members.get()),
        body: readBody(site, entry),
        tag: entry.id,
        onClick: () => void latest.current.navigate({ href: createEntryHref(entry).slice(1) }),
      })
      shown.set(entry.id, close)
    }
    const follow = () => {
      const inbox = site.inbox.get()
      if (mayTell(site)) for (const entry of pickNews(inbox, told)) if (!isOld(entry)) tell(entry)
      noteTold(told, inbox)
      // What was read, here or by an answer, or is gone needs no notice any more.
      const open = new Set(inbox.filter(({ unread }) => unread).map(({ id }) => id))
      for (const [id, close] of shown) {
        if (open.has(id)) continue
        close()
        shown.delete(id)
      }
    }
    const stop = site.inbox.subscribe(follow)
    return () => {
      stop()
      for (const close of shown.values()) close()
    }
  }, [site])
}
