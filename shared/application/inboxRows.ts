import type { AttentionEvent } from "../attention/attentionEvent.ts"
import { type AttentionSettings, parseSettings } from "../attention/attentionSettings.ts"
import { type InboxMark, type MarkAs, markEvent, parseMark, type Place } from "../attention/inboxMark.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import { createSerial } from "./serial.ts"
import type { CommandError } from "./site.ts"

const MARKS = "inbox/mark/"
export const INBOX_SETTINGS_KEY = "inbox/settings"

/** What this member did with their inbox, and what may reach them; rows of this device, never sent. */
export interface InboxRows {
  readonly settings: Observable<AttentionSettings>
  /** Resolves once they are durable; `settings` changes only then. */
  changeSettings(change: Partial<AttentionSettings>): Promise<Result<void, CommandError>>
  get(id: string): InboxMark | undefined
  /** In force at once, durable when it resolves. */
  mark(
    entries: readonly { readonly id: string; readonly event: AttentionEvent; readonly before: Place }[],
    as: MarkAs,
  ): Promise<void>
}

export const openInboxRows = async (store: EnvelopeStore): Promise<InboxRows> => {
  const settings = createObserved(parseSettings(await store.getLocal(INBOX_SETTINGS_KEY)))
  const marks = new Map<string, InboxMark>()
  for (const { key, value } of await store.listLocal(MARKS)) {
    const mark = parseMark(value)
    if (mark) marks.set(key.slice(MARKS.length), mark)
  }
  /** One after the other: the last click is what stands. */
  const clicks = createSerial()
  return {
    settings,
    get: (id) => marks.get(id),
    changeSettings: (change) =>
      clicks.run(async () => {
        const next = { ...settings.get(), ...change }
        const written = await store.writeLocal([{ put: { key: INBOX_SETTINGS_KEY, value: next } }])
        if (!written.ok) return err(storeError(written.error))
        settings.set(next)
        return ok(undefined)
      }),
    async mark(entries, as) {
      const fresh = entries.map(({ id, event, before }) => ({ id, value: markEvent(event, before, as) }))
      for (const { id, value } of fresh) marks.set(id, value)
      // A full disk only costs the mark at the next start: the inbox goes on.
      if (fresh.length > 0) await store.writeLocal(fresh.map(({ id, value }) => ({ put: { key: MARKS + id, value } })))
    },
  }
}
