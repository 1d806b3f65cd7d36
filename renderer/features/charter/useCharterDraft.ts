import { useEffect, useRef, useState } from "react"
import type { CharterDraft } from "../../../shared/application/charterViews.ts"
import type { CommandError } from "../../../shared/application/site.ts"
import type { CharterText } from "../../../shared/site/charter.ts"
import { useSite } from "../../ui/site.ts"

const SAVE_PAUSE_MS = 400

interface WrittenCharter {
  readonly draft: CharterDraft
  readonly change: (next: { readonly text?: Partial<CharterText>; readonly change?: string }) => void
  /** Why the last change could not be kept. */
  readonly failure: CommandError | null
  /** Nothing is kept any more: it was published. */
  readonly forget: () => void
}

/** What is being written, kept on this device as one types, also where one leaves in the middle of a word. */
export const useCharterDraft = (begin: () => CharterDraft): WrittenCharter => {
  const site = useSite()
  const [draft, setDraft] = useState<CharterDraft>(() => site.charterDraft.get() ?? begin())
  /** An editor that goes tells its last words, which stand beside what was written meanwhile. */
  const latest = useRef(draft)
  const [failure, setFailure] = useState<CommandError | null>(null)
  const unsaved = useRef<CharterDraft | null>(null)
  const save = useRef(() => {
    const kept = unsaved.current
    unsaved.current = null
    if (kept) void site.keepCharterDraft(kept).then((result) => setFailure(result.ok ? null : result.error))
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const leave = save.current
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", leave)
    return () => {
      leave()
      window.removeEventListener("pagehide", leave)
      document.removeEventListener("visibilitychange", leave)
    }
  }, [])
  return {
    draft,
    change: ({ text, change }) => {
      const before = latest.current
      latest.current = { text: { ...before.text, ...text }, change: change ?? before.change }
      unsaved.current = latest.current
      setDraft(latest.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(save.current, SAVE_PAUSE_MS)
    },
    failure,
    forget: () => {
      unsaved.current = null
    },
  }
}
