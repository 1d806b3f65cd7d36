import type { AttentionEvent } from "../attention/attentionEvent.ts"
import { type AttentionSettings, changedSettings, gatherSettings } from "../attention/attentionSettings.ts"
import { type InboxMark, type MarkAs, markEvent, parseMark, type Place } from "../attention/inboxMark.ts"
import type { JsonValue } from "../kernel/json.ts"
import type { Result } from "../kernel/result.ts"
import { createObserved, type Observable, type Unsubscribe } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { openLocalRow } from "./localRow.ts"
import type { OwnBox } from "./own/ownBox.ts"
import { SYSTEM_KEY } from "./own/thisDevice.ts"
import type { CommandError } from "./site.ts"

const MARK = "inbox"
const SETTING = "setting"

/** What this member did with their inbox, and what may reach them, on any of their devices; nobody else is told. */
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
  /** Hears of marks that another device made. */
  subscribe(listener: () => void): Unsubscribe
}

export const openInboxRows = async (store: EnvelopeStore, box: OwnBox): Promise<InboxRows> => {
  /** Whether the system may be asked is a permission of this machine. */
  const system = await openLocalRow(store, SYSTEM_KEY, (row) => row === true)
  const named = (): ReadonlyMap<string, JsonValue> =>
    new Map([...box.state.list(SETTING)].map(([name, { value }]) => [name, value]))
  const read = (): AttentionSettings => ({ ...gatherSettings(named()), system: system.value.get() })
  const settings = createObserved(read())
  system.value.subscribe(() => settings.set(read()))
  box.subscribe(({ changed, dropped }) => {
    if ([...changed, ...dropped].some(({ kind }) => kind === SETTING)) settings.set(read())
  })
  const get = (id: string): InboxMark | undefined => parseMark(box.valueOf(MARK, id))
  return {
    settings,
    get,
    async changeSettings(change) {
      const written = await box.write(() =>
        [...changedSettings(read(), { ...read(), ...change })].map(([name, value]) => ({ kind: SETTING, name, value })),
      )
      const { system: wished } = change
      if (!written.ok || wished === undefined || wished === system.value.get()) return written
      return system.change(() => wished)
    },
    mark: (entries, as) =>
      box.note(
        entries.map(({ id, event, before }) => ({
          kind: MARK,
          name: id,
          value: markEvent(event, { as, before, at: box.stamp(MARK, id), known: get(id) }),
        })),
      ),
    subscribe: (listener) =>
      box.subscribe(({ from, changed, dropped }) => {
        const elsewhere = from ? changed : []
        if ([...elsewhere, ...dropped].some(({ kind }) => kind === MARK)) listener()
      }),
  }
}
