import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { isQuiet } from "../../../shared/attention/quietHours.ts"
import type { InboxEntry, Site } from "../../../shared/application/site.ts"
import { readNotificationStanding, showNotification } from "../../platform/systemNotifications.ts"
import { useSite } from "../../ui/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { createNewsTeller } from "../../../shared/attention/newsTeller.ts"
import { createEntryHref } from "./entryHref.ts"
import { type News, readAccess, readEntry, useNewsWords } from "./news.ts"

const minuteOf = (date: Date): number => date.getHours() * 60 + date.getMinutes()

const mayTell = (site: Site): boolean => {
  const { system, quiet } = site.inboxSettings.get()
  if (!system || readNotificationStanding() !== "granted") return false
  return !document.hasFocus() && !isQuiet(quiet, minuteOf(new Date()))
}

/** Long enough for another machine to say what was done there, short enough that nobody waits for it. */
const GRACE_MS = 5_000

/** Nobody waits for machines that a member does not have. */
const graceOf = (site: Site): number =>
  site.devices.get().some(({ current, revoked }) => !current && !revoked) ? GRACE_MS : 0

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
  const words = useNewsWords()
  const latest = useRef({ navigate, words })
  useEffect(() => {
    latest.current = { navigate, words }
  })
  useEffect(() => {
    const teller = createNewsTeller<News>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const openedAt = Date.now()
    // While older quarters are read, what they hold is no news either.
    const isOld = ({ at }: News) => site.reading.get() && at < openedAt
    const shown = new Map<string, () => void>()
    // What was there at the start is no news.
    const read = (): readonly News[] => [...site.inbox.get().map(readEntry), ...readAccess(site)]
    teller.note(read())
    const tell = (news: News) => {
      const close = showNotification({
        title: latest.current.words(news, site),
        body: news.entry ? readBody(site, news.entry) : news.body,
        tag: news.id,
        onClick: () =>
          void latest.current.navigate({ href: news.entry ? createEntryHref(news.entry).slice(1) : "/inbox" }),
      })
      shown.set(news.id, close)
    }
    const follow = () => {
      const inbox = read()
      const now = Date.now()
      teller.note(inbox.filter(isOld))
      const telling = teller.look(inbox, { now, mayTell: mayTell(site), graceMs: graceOf(site) })
      for (const entry of telling.tell) tell(entry)
      clearTimeout(timer)
      if (telling.again !== null) timer = setTimeout(follow, telling.again - now)
      // What was read, here or by an answer, or is gone needs no notice any more.
      const open = new Set(inbox.filter(({ unread }) => unread).map(({ id }) => id))
      for (const [id, close] of shown) {
        if (open.has(id)) continue
        close()
        shown.delete(id)
      }
    }
    const stops = [site.inbox.subscribe(follow), site.access.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
      for (const close of shown.values()) close()
    }
  }, [site])
}
