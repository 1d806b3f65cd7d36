import { parseSettings } from "../attention/attentionSettings.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { DRAFT_PREFIX, putDraft } from "./draftBox.ts"
import { INBOX_SETTINGS_KEY } from "./own/legacyRows.ts"
import { OWN_PREFIX, parseOwnRow } from "./own/ownRows.ts"
import { SYSTEM_KEY } from "./own/thisDevice.ts"
import type { Notices } from "./notices.ts"
import { OUTBOX_PREFIX } from "./outbox.ts"
import { salvageDraft } from "./salvageDraft.ts"
import { parseDraftRow, parseWaitingRow } from "./waitingSchema.ts"

interface Row {
  readonly key: string
  readonly value: unknown
}

/**
 * Looks at this device's own rows before anybody reads them: of a damaged one the text becomes a draft, what it was is said once, and
 * its bytes stay under `damaged/`. Where that can't be written now, the next start tries again.
 */
export const mendRows = async (
  { store, now }: { readonly store: EnvelopeStore; readonly now: () => number },
  notices: Notices,
): Promise<void> => {
  const counts = { rescued: 0, unreadable: 0 }
  const setAside = async ({ key, value }: Row, instead: readonly LocalWrite[] = []): Promise<void> => {
    // A value that the browser can't read at all leaves no bytes to keep.
    const kept: readonly LocalWrite[] = value === undefined ? [] : [{ put: { key: `damaged/${key}`, value } }]
    await store.writeLocal([...kept, { remove: key }, ...instead])
  }
  const rescue = async (row: Row, draftKey: string): Promise<void> => {
    const draft = salvageDraft(row.value, now())
    await setAside(row, draft ? [putDraft({ key: draftKey, draft })] : [])
    counts[draft ? "rescued" : "unreadable"] += 1
  }

  for (const row of await store.listLocal(OUTBOX_PREFIX))
    if (!parseWaitingRow(row.value)) await rescue(row, `post:${row.key.slice(OUTBOX_PREFIX.length)}`)
  for (const row of await store.listLocal(DRAFT_PREFIX))
    if (!parseDraftRow(row.value)) await rescue(row, row.key.slice(DRAFT_PREFIX.length))
  const settings = (await listSettings(store)).filter(({ isReadable }) => !isReadable)
  for (const row of settings) await setAside(row)
  if (settings.length > 0) notices.add("settings-unreadable")
  if (counts.rescued > 0) notices.add("text-rescued", { count: counts.rescued })
  if (counts.unreadable > 0) notices.add("text-unreadable", { count: counts.unreadable })
}

const listSettings = async (store: EnvelopeStore): Promise<readonly (Row & { readonly isReadable: boolean })[]> => {
  const [system, before] = [await store.getLocal(SYSTEM_KEY), await store.getLocal(INBOX_SETTINGS_KEY)]
  const shared = await store.listLocal(`${OWN_PREFIX}setting/`)
  return [
    { key: SYSTEM_KEY, value: system, isReadable: system === undefined || typeof system === "boolean" },
    { key: INBOX_SETTINGS_KEY, value: before, isReadable: before === undefined || parseSettings(before) !== undefined },
    ...shared.map(({ key, value }) => ({ key, value, isReadable: parseOwnRow(key, value) !== undefined })),
  ]
}
