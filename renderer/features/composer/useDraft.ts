import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { CommandError, DraftValue, PostKey } from "../../../shared/application/site.ts"
import { sameData } from "../../../shared/community/sameData.ts"
import type { Observable } from "../../../shared/kernel/subscription.ts"
import { useSite } from "../../ui/site.ts"
import { useSelected } from "../../ui/useObservable.ts"
import { createDraftSaver, type DraftStatus } from "./draftSaver.ts"
import { readDraftStore } from "./draftStore.ts"
import { heldDraft } from "./heldDraft.ts"

export type DraftContent = Omit<DraftValue, "savedAt" | "shared"> & {
  /** Undefined: it passes on nothing, or no longer. */
  readonly shared?: PostKey | undefined
}

interface Draft {
  readonly content: DraftContent
  /** False while nothing stands there but what it began with: that is no draft, and nothing is kept of it. */
  readonly isBegun: boolean
  /** For the parts that show it: the others need not render again. */
  readonly status: Observable<DraftStatus>
  readonly change: (change: Partial<DraftContent>) => void
  /** Forgets the draft, here and in the store; `content` goes back to the start. */
  readonly discard: () => void
  readonly flush: () => Promise<void>
}

type Said = Pick<DraftContent, "title" | "markdown" | "pictures" | "shared">

/** What is passed on says enough by itself. */
export const isBlank = ({ title, markdown, pictures = [], shared }: Said): boolean =>
  title.trim() === "" && markdown.trim() === "" && pictures.length === 0 && shared === undefined

const stamp = ({ shared, ...content }: DraftContent): DraftValue => ({
  ...content,
  ...(shared ? { shared } : {}),
  savedAt: Date.now(),
})

/** An editor gives the spaces around a text back as it likes. */
const isSaidIn = (one: Said, other: Said): boolean =>
  one.title.trim() === other.title.trim() &&
  one.markdown.trim() === other.markdown.trim() &&
  one.shared?.item === other.shared?.item &&
  sameData(one.pictures ?? [], other.pictures ?? [])

/**
 * A draft under its key: begun from the store, saved as it changes, flushed when the page goes or the composer closes.
 * @param start what a new one begins with, which nobody has typed: a template, or the text that is edited
 */
export const useDraft = (key: string, start: DraftContent): Draft => {
  const site = useSite()
  const store = readDraftStore(site)
  const [content, setContent] = useState<DraftContent>(() => store.read(key) ?? start)
  /** Null for a draft that was kept already: all that stands in it is its author's, whatever it began with. */
  const [given] = useState(() => (store.read(key) ? null : start))
  const isDraft = useCallback((value: DraftContent) => !isBlank(value) && !(given && isSaidIn(value, given)), [given])
  const saver = useMemo(
    () => createDraftSaver<DraftContent>((value) => store.save(key, isDraft(value) ? stamp(value) : null)),
    [store, key, isDraft],
  )
  useEffect(() => {
    const flush = () => void saver.flush()
    const leave = () => {
      flush()
      store.rescue()
    }
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", flush)
    const stopFollowing = heldDraft.subscribe(flush)
    return () => {
      stopFollowing()
      window.removeEventListener("pagehide", leave)
      document.removeEventListener("visibilitychange", flush)
      flush()
    }
  }, [saver, store])

  // Two changes may come before the next rendering: the newest content is what the second one builds on.
  const latest = useRef(content)
  const put = useCallback((next: DraftContent) => {
    latest.current = next
    setContent(next)
  }, [])
  return {
    content,
    isBegun: isDraft(content),
    status: saver.shown,
    change: (changed) => {
      const wasDraft = isDraft(latest.current)
      put({ ...latest.current, ...changed })
      // A kind or an audience alone is no draft yet: nothing is being saved.
      if (wasDraft || isDraft(latest.current)) saver.push(latest.current)
    },
    discard: () => {
      saver.drop()
      put(start)
      void store.save(key, null)
    },
    flush: () => saver.flush(),
  }
}

/** Why the draft could not be saved; null where nothing is amiss. */
export const useDraftFailure = ({ status }: Draft): CommandError | null =>
  useSelected(status, (now) => (now.kind === "failed" ? now.error : null))
