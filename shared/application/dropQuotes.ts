import type { ItemId } from "../kernel/ids.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { DRAFT_PREFIX, putDraft } from "./draftBox.ts"
import { parseDraftRow } from "./waitingSchema.ts"

/** Lines of one quotation, one after the other. */
const QUOTATION = /(?:^>[^\n]*\n?)+/gm
/** What stands in the place of words that are gone. */
const GONE = "> …"

const isOf = (quotation: string, item: ItemId): boolean =>
  quotation.includes(`/p/${item})`) || quotation.includes(`comment=${item})`)

/** A text without the words that it quotes of one item; whose they were, and where, stays. */
export const withoutQuotesOf = (markdown: string, item: ItemId): string =>
  markdown.replace(QUOTATION, (quotation) => {
    if (!isOf(quotation, item)) return quotation
    const source = quotation.split("\n").findLast((line) => line.startsWith("> — ")) ?? ""
    return `${[GONE, ">", source].join("\n")}\n`
  })

/** Words of an erased item leave the drafts of this device, too. */
export const dropQuotesOf = async (store: EnvelopeStore, item: ItemId): Promise<void> => {
  const writes: LocalWrite[] = []
  for (const { key, value } of await store.listLocal(DRAFT_PREFIX)) {
    const draft = parseDraftRow(value)
    const markdown = draft && withoutQuotesOf(draft.markdown, item)
    if (draft && markdown !== undefined && markdown !== draft.markdown)
      writes.push(putDraft({ key: key.slice(DRAFT_PREFIX.length), draft: { ...draft, markdown } }))
  }
  if (writes.length > 0) await store.writeLocal(writes)
}
