import { parseItem } from "../community/items.ts"
import { canonicalJson } from "../crypto/canonicalJson.ts"
import { createHash } from "../crypto/hash.ts"
import type { LedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { putDraft } from "./draftBox.ts"
import type { DraftValue } from "./site.ts"

const PREFIX = "void/"

/** Texts that a fork of our own made void become drafts, each once: their member can publish them anew from another device. */
export const keepVoid = async (
  { ledgers, now }: { readonly ledgers: Ledgers; readonly now: () => number },
  store: EnvelopeStore,
): Promise<void> => {
  const known = new Set((await store.listLocal(PREFIX)).map(({ key }) => key))
  const writes: LocalWrite[] = []
  for (const id of ledgers.ids())
    for (const payload of ledgers.get(id)?.ownVoid() ?? []) {
      const draft = draftOf(payload, id, now())
      const canonical = canonicalJson(payload)
      if (!draft || !canonical.ok) continue
      const hash = createHash(canonical.value)
      if (known.has(PREFIX + hash)) continue
      writes.push(putDraft({ key: `post:${hash}`, draft }), { put: { key: PREFIX + hash, value: true } })
    }
  if (writes.length > 0) await store.writeLocal(writes)
}

const draftOf = (payload: JsonObject, ledger: LedgerId, savedAt: number): DraftValue | undefined => {
  const item = parseItem(payload)
  if (item?.t !== "post" && item?.t !== "comment" && item?.t !== "edit") return undefined
  const kind = item.t === "post" ? item.kind : "message"
  const title = "title" in item ? (item.title ?? "") : ""
  return { kind, title, markdown: item.md, ledger, savedAt }
}
