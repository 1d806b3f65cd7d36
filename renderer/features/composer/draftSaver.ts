import type { CommandError } from "../../../shared/application/site.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import { createObserved, type Observable } from "../../../shared/kernel/subscription.ts"

export type DraftStatus =
  | { readonly kind: "idle" | "unsaved" | "saving" | "saved" }
  | { readonly kind: "failed"; readonly error: CommandError }

/** Saves what is typed at most DRAFT_DELAY_MS after it was typed, one save at a time, the newest last. */
export interface DraftSaver<Value> {
  readonly status: Observable<DraftStatus>
  /** The status in calm words: while somebody types on, they hear of saving only where it fails. */
  readonly shown: Observable<DraftStatus>
  readonly push: (value: Value) => void
  /** Starts saving what is not saved yet, now. */
  readonly flush: () => Promise<void>
  /** Forgets what is not saved yet. */
  readonly drop: () => void
}

export const DRAFT_DELAY_MS = 350
/** Longer than from one key to the next: a word that changed with each save would flicker, and take its frames from the keys. */
export const CALM_MS = 300

/** Follows a status; that it was saved, or is being saved, shows only once nothing else has come for a moment. */
const createCalm = (status: Observable<DraftStatus>): Observable<DraftStatus> => {
  const shown = createObserved(status.get())
  let timer: ReturnType<typeof setTimeout> | undefined
  status.subscribe(() => {
    clearTimeout(timer)
    const next = status.get()
    if (next.kind === "saving" || next.kind === "saved") timer = setTimeout(() => shown.set(next), CALM_MS)
    else if (next.kind === "failed" || next.kind !== shown.get().kind) shown.set(next)
  })
  return shown
}

export const createDraftSaver = <Value>(
  save: (value: Value) => Promise<Result<void, CommandError>>,
): DraftSaver<Value> => {
  const status = createObserved<DraftStatus>({ kind: "idle" })
  let pending: { readonly value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> = Promise.resolve()

  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const saveOnce = async (value: Value) => {
    status.set({ kind: "saving" })
    const result = await save(value)
    if (!result.ok) status.set({ kind: "failed", error: result.error })
    else if (pending === null) status.set({ kind: "saved" })
  }
  const flush = (): Promise<void> => {
    stopTimer()
    if (pending === null) return running
    const { value } = pending
    pending = null
    running = Promise.all([running, saveOnce(value)]).then(() => undefined)
    return running
  }
  return {
    status,
    shown: createCalm(status),
    push(value) {
      pending = { value }
      if (status.get().kind !== "failed") status.set({ kind: "unsaved" })
      timer ??= setTimeout(() => void flush(), DRAFT_DELAY_MS)
    },
    flush,
    drop() {
      stopTimer()
      pending = null
      status.set({ kind: "idle" })
    },
  }
}
