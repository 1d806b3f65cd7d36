import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { isQuiet } from "../../../shared/attention/quietHours.ts"
import type { InboxEntry, Site } from "../../../shared/application/site.ts"
import { readNotificationStanding, showNotification } from "../../platform/systemNotifications.ts"
import { useSite } from "../../ui/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { createNewsTeller } from "../../../shared/attention/newsTeller.ts"
import { createEntryHref } from "./entryHref.ts"
import { useEntryWords } from "./useEntryWords.ts"

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
  const words = useEntryWords()
  const latest = useRef({ navigate, words })
  useEffect(() => {
    latest.current = { navigate, words }
  })
  useEffect(() => {
    const teller = createNewsTeller<InboxEntry>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const openedAt = Date.now()
    // While older quarters are read, what they hold is no news either.
    const isOld = ({ at }: InboxEntry) => site.reading.get() && at < openedAt
    const shown = new Map<string, () => void>()
    // What was there at the start is no news.
    teller.note(site.inbox.get())
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
    const stop = site.inbox.subscribe(follow)
    return () => {
      stop()
      clearTimeout(timer)
      for (const close of shown.values()) close()
    }
  }, [site])
}
