import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { CommandError, DraftValue, PostKey } from "../../../shared/application/site.ts"
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

const stamp = ({ shared, ...content }: DraftContent): DraftValue | null =>
  isBlank({ ...content, shared }) ? null : { ...content, ...(shared ? { shared } : {}), savedAt: Date.now() }

/** A draft under its key: begun from the store, saved as it changes, flushed when the page goes or the composer closes. */
export const useDraft = (key: string, start: DraftContent): Draft => {
  const site = useSite()
  const store = readDraftStore(site)
  const [content, setContent] = useState<DraftContent>(() => store.read(key) ?? start)
  const saver = useMemo(() => createDraftSaver<DraftContent>((value) => store.save(key, stamp(value))), [store, key])
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
    status: saver.shown,
    change: (changed) => {
      const wasBlank = isBlank(latest.current)
      put({ ...latest.current, ...changed })
      // A kind or an audience alone is no draft yet: nothing is being saved.
      if (!wasBlank || !isBlank(latest.current)) saver.push(latest.current)
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
